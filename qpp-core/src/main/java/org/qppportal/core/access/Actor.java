package org.qppportal.core.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.OrganizationType;

/**
 * Somebody who acts, with everything that decides what they may do at this moment.
 *
 * @param username the account
 * @param connections the organizations they act for
 * @param delegations what practices let those organizations do
 */
public record Actor(String username, List<Link> connections, List<Grant> delegations) {

  private static final String INDIVIDUAL = "individual";

  /**
   * A connection in force.
   *
   * @param organizationId the organization
   * @param type what kind it is
   * @param organizationCode the id it is known by outside
   * @param organizationName its name
   * @param practiceId the practice, for an organization that is one
   * @param role what the person is there
   * @param npi which clinician the person is, for clinicians
   */
  public record Link(
      UUID organizationId,
      OrganizationType type,
      String organizationCode,
      String organizationName,
      Optional<UUID> practiceId,
      ConnectionRole role,
      Optional<String> npi) {}

  /**
   * A delegation in force.
   *
   * @param organizationId who may submit
   * @param practiceId for whom
   * @param category the one category it covers; empty covers all
   * @param performanceYear the one year it covers; empty covers all
   */
  public record Grant(
      UUID organizationId,
      UUID practiceId,
      Optional<Category> category,
      Optional<Integer> performanceYear) {}

  /** The practices that the person belongs to. */
  public List<UUID> ownPractices() {
    return connections.stream().map(Link::practiceId).flatMap(Optional::stream).distinct().toList();
  }

  /** The connection to a practice, if the person belongs to it. */
  public Optional<Link> linkToPractice(UUID practiceId) {
    return connections.stream()
        .filter(link -> link.practiceId().filter(practiceId::equals).isPresent())
        .findFirst();
  }

  /**
   * The same person acting for one of their organizations only; empty when they are not connected
   * to it.
   *
   * @param organization its id or code, or {@code individual} for all that are no vendors
   */
  Optional<Actor> actingFor(String organization) {
    List<Link> links =
        connections.stream()
            .filter(
                link ->
                    organization.equals(INDIVIDUAL)
                        ? link.type() != OrganizationType.REGISTRY
                        : organization.equals(link.organizationCode())
                            || organization.equals(link.organizationId().toString()))
            .toList();
    if (links.isEmpty()) {
      return Optional.empty();
    }
    Set<UUID> ids = links.stream().map(Link::organizationId).collect(Collectors.toSet());
    return Optional.of(
        new Actor(
            username,
            links,
            delegations.stream().filter(grant -> ids.contains(grant.organizationId())).toList()));
  }

  /** The registry or other vendor that the person acts for, if any. */
  public Optional<Link> vendor() {
    return connections.stream()
        .filter(link -> link.type() == OrganizationType.REGISTRY)
        .findFirst();
  }

  /** The same person acting for one of their organizations only. */
  public Actor forOrganization(UUID organizationId) {
    return new Actor(
        username,
        connections.stream().filter(link -> link.organizationId().equals(organizationId)).toList(),
        delegations.stream()
            .filter(grant -> grant.organizationId().equals(organizationId))
            .toList());
  }
}
