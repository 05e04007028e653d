package org.qppportal.core.desk.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.qppportal.core.desk.DeskChore;
import org.qppportal.persistence.desk.GuestRepository;

/** Drops questions whose senders did not prove their addresses in time. */
@ApplicationScoped
public class UnconfirmedQuestions implements DeskChore {

  @Inject private GuestRepository guests;
  @Inject private Clock clock;

  @Override
  @Transactional
  public void look() {
    guests.drop(clock.instant().minus(GuestRules.CONFIRM_WITHIN));
  }
}
