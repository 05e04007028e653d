package org.qppportal.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.organizations.ConnectedOrganization;
import org.qppportal.persistence.organizations.GrantInForce;
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
    return actor(username, Optional.empty());
  }

  /** The same, with the delegations of one practice only or with all. */
  Actor actor(String username, Optional<UUID> practiceId) {
    Instant now = clock.instant();
    List<Actor.Link> links =
        organizations.connections(username, now).stream().map(Actors::link).toList();
    List<Actor.Grant> grants =
        organizations
            .grants(links.stream().map(Actor.Link::organizationId).toList(), practiceId, now)
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

  private static Actor.Grant grant(GrantInForce grant) {
    return new Actor.Grant(
        grant.organizationId(), grant.practiceId(), grant.onlyCategory(), grant.onlyYear());
  }
}
