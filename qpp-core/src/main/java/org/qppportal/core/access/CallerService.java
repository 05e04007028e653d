package org.qppportal.core.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;

/** Knows who is calling, and refuses what {@link Access} does not allow. */
@Stateless
@PermitAll
public class CallerService {

  private static final String ANONYMOUS = "anonymous";

  @Resource private SessionContext context;
  @Inject private Actors actors;
  @Inject private AuditRecorder audit;
  @Inject private ActingOrganization acting;
  @Inject private SeenAs seenAs;

  /**
   * The caller's username, or {@code anonymous}; of staff who look at somebody's pages that
   * person's.
   */
  public String username() {
    return SeenAs.in(seenAs)
        .map(SeenAs.Look::account)
        .orElse(context.getCallerPrincipal().getName());
  }

  /** The caller with what is in force for them now. */
  public Actor actor() {
    return actor(Optional.empty());
  }

  /**
   * The caller, who has signed in.
   *
   * @throws NotVisibleException if nobody has
   */
  public Actor signedIn() {
    Actor actor = actor();
    if (ANONYMOUS.equals(actor.username())) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    return actor;
  }

  /**
   * The caller, who has signed in and changes something of their own that the audit trail does not
   * tell of. What it tells of it refuses itself.
   *
   * @throws NotVisibleException if nobody has, or if staff look at somebody's pages
   */
  public Actor changingTheirOwn() {
    SeenAs.in(seenAs).ifPresent(SeenAs.Look::refuseChange);
    return signedIn();
  }

  /** The caller, with the delegations of one practice only or with all. */
  private Actor actor(Optional<UUID> practiceId) {
    String username = username();
    return ANONYMOUS.equals(username)
        ? new Actor(username, List.of(), List.of())
        : acting.narrow(actors.actor(username, practiceId));
  }

  /**
   * The caller, if they may do this. Of their delegations only those are there that have to do with
   * it.
   *
   * @throws NotVisibleException if they may not; the refusal is audited
   */
  public Actor require(Action action, org.qppportal.core.access.Resource resource) {
    Actor actor = actor(practiceOf(resource));
    if (!Access.may(actor, action, resource)) {
      audit.refused(actor.username(), AuditedAction.of(action), resource);
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    return actor;
  }

  private static Optional<UUID> practiceOf(org.qppportal.core.access.Resource resource) {
    return resource instanceof org.qppportal.core.access.Resource.PracticeData data
        ? Optional.of(data.practiceId())
        : Optional.empty();
  }
}
