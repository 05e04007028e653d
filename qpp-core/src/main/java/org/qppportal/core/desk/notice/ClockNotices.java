package org.qppportal.core.desk.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qppportal.core.desk.DeskChore;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.mail.LeadAddresses;
import org.qppportal.core.desk.mail.Mailer;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.persistence.desk.NoticeRepository;
import org.qppportal.persistence.desk.NoticeRepository.DueRow;

/**
 * Tells who works on a ticket that its next clock warns, and the team's lead that it is late; each
 * once for each end of a clock. The clocks are those of the queues, which count business hours.
 */
@ApplicationScoped
public class ClockNotices implements DeskChore {

  private static final int MOST_AT_ONCE = 200;

  @EJB private Mailer mailer;
  @Inject private NoticeRepository notices;
  @Inject private LeadAddresses leads;
  @Inject private Clock clock;

  @Override
  @Transactional
  public void look() {
    Instant now = clock.instant();
    tell(
        TicketNotice.DUE_SOON,
        notices.warned(TicketNotice.DUE_SOON.name(), now, MOST_AT_ONCE),
        now);
    tell(TicketNotice.LATE, notices.late(TicketNotice.LATE.name(), now, MOST_AT_ONCE), now);
  }

  private void tell(TicketNotice notice, List<DueRow> due, Instant now) {
    for (DueRow row : due) {
      if (notices.told(row.ticket(), notice.name(), row.clockEnd(), now)) {
        mailer.tellStaff(
            TicketNumbers.write(row.ticket()),
            notice,
            row.recipient().orElseGet(() -> lead(row.team())));
      }
    }
  }

  private String lead(String team) {
    return TicketTeam.PROGRAM.code().equals(team) ? leads.program() : leads.helpDesk();
  }
}
