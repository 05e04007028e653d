package org.qppportal.core.organizations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.organizations.Account;
import org.qppportal.persistence.organizations.OrganizationRepository;

/** Keeps an account for everyone who signs in. */
@Stateless
@PermitAll
public class AccountService {

  @Inject private CallerService caller;
  @Inject private OrganizationRepository organizations;
  @Inject private AuditRecorder audit;
  @Inject private Clock clock;

  /**
   * Notes that the caller has just signed in.
   *
   * @return when they signed in the time before, if they did
   */
  public Optional<Instant> signedIn() {
    String username = caller.username();
    Instant now = clock.instant();
    Optional<Account> known = organizations.account(username);
    Optional<Instant> before = known.flatMap(Account::getLastSignedInAt);
    known.ifPresentOrElse(
        account -> account.signedIn(now),
        () -> organizations.add(List.of(new Account(username, now, Optional.of(now)))));
    audit.done(username, AuditedAction.SIGN_IN, "Account", username, Optional.empty(), null);
    return before;
  }

  /** Whether the caller is program staff, so that pages can show the way to theirs. */
  public boolean isProgramStaff() {
    return Access.may(caller.actor(), Action.VIEW_POLICY, new Resource.ProgramData());
  }

  /** Whether the caller works on tickets, for the same reason. */
  public boolean worksOnTickets() {
    return Access.may(caller.actor(), Action.WORK_TICKET, new Resource.DeskData());
  }

  /**
   * Lets program staff through.
   *
   * @throws org.qppportal.core.access.NotVisibleException when the caller is not program staff
   */
  public void requireProgramStaff() {
    caller.require(Action.VIEW_POLICY, new Resource.ProgramData());
  }
}
