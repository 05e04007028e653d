package org.qppportal.core.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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

  /** The caller's username, or {@code anonymous}. */
  public String username() {
    return context.getCallerPrincipal().getName();
  }

  /** The caller with what is in force for them now. */
  public Actor actor() {
    String username = username();
    return ANONYMOUS.equals(username)
        ? new Actor(username, List.of(), List.of())
        : acting.narrow(actors.actor(username));
  }

  /**
   * The caller, if they may do this.
   *
   * @throws NotVisibleException if they may not; the refusal is audited
   */
  public Actor require(Action action, org.qppportal.core.access.Resource resource) {
    Actor actor = actor();
    if (!Access.may(actor, action, resource)) {
      audit.refused(actor.username(), AuditedAction.of(action), resource);
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    return actor;
  }
}
