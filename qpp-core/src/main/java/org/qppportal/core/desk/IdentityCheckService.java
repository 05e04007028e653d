package org.qppportal.core.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.desk.DeskDoor.Work;

/** Takes down how staff found out who asks, before they act on an account for them. */
@Stateless
@PermitAll
public class IdentityCheckService {

  @Inject private DeskDoor door;
  @Inject private TicketBook book;

  /**
   * Notes that checks were made and matched.
   *
   * @throws TicketRefusedException when none was, or whoever asked has signed in
   */
  public void record(long number, int seen, List<IdentityCheck> matched) {
    Work work = door.open(number, seen);
    if (work.ticket().getRequester().isPresent()) {
      throw new TicketRefusedException(
          "Whoever asked has an account. Only those who ask without one are checked.");
    }
    if (matched.isEmpty()) {
      throw new TicketRefusedException("Tick what you asked for and found to match.");
    }
    note(work, matched);
  }

  /** The same for a ticket that was just opened. */
  public void note(Work work, List<IdentityCheck> matched) {
    String codes = IdentityCheck.codes(matched);
    book.note(work.ticket(), TicketHappening.IDENTITY, Optional.of(codes), true, work.by());
    door.done(work, "identity " + codes);
  }
}
