package org.qppportal.core.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.organizations.ConnectedOrganization;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.OrganizationRepository;

/** Knows who is calling, and refuses what {@link Access} does not allow. */
@Stateless
@PermitAll
public class CallerService {

  private static final String ANONYMOUS = "anonymous";

  @Resource private SessionContext context;
  @Inject private OrganizationRepository organizations;
  @Inject private AuditRecorder audit;
  @Inject private Clock clock;
  @Inject private ActingOrganization acting;

  /** The caller's username, or {@code anonymous}. */
  public String username() {
    return context.getCallerPrincipal().getName();
  }

  /** The caller with what is in force for them now. */
  public Actor actor() {
    String username = username();
    if (ANONYMOUS.equals(username)) {
      return new Actor(username, List.of(), List.of());
    }
    Instant now = clock.instant();
    List<Actor.Link> links =
        organizations.connections(username, now).stream().map(CallerService::link).toList();
    List<Actor.Grant> grants =
        organizations
            .delegations(links.stream().map(Actor.Link::organizationId).toList(), now)
            .stream()
            .map(CallerService::grant)
            .toList();
    return acting.narrow(new Actor(username, links, grants));
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

  private static Actor.Link link(ConnectedOrganization connected) {
    return new Actor.Link(
        connected.organization().getId(),
        connected.organization().getType(),
        connected.organization().getCode(),
        connected.organization().getName(),
        connected.organization().getPracticeId(),
        connected.connection().getRole(),
        connected.connection().getNpi());
  }

  private static Actor.Grant grant(Delegation delegation) {
    return new Actor.Grant(
        delegation.getOrganizationId(),
        delegation.getPracticeId(),
        delegation.getCategory(),
        delegation.getPerformanceYear());
  }
}
