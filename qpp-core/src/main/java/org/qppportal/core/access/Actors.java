package org.qppportal.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qppportal.persistence.organizations.ConnectedOrganization;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.OrganizationRepository;

/**
 * Knows what is in force for an account at this moment. For work that goes on when its caller is
 * gone; everything else asks {@link CallerService} who is calling.
 */
@ApplicationScoped
public class Actors {

  @Inject private OrganizationRepository organizations;
  @Inject private Clock clock;

  /** An account with what is in force for it now. */
  public Actor actor(String username) {
    Instant now = clock.instant();
    List<Actor.Link> links =
        organizations.connections(username, now).stream().map(Actors::link).toList();
    List<Actor.Grant> grants =
        organizations
            .delegations(links.stream().map(Actor.Link::organizationId).toList(), now)
            .stream()
            .map(Actors::grant)
            .toList();
    return new Actor(username, links, grants);
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
