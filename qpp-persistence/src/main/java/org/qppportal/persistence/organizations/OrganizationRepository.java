package org.qppportal.persistence.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds accounts, organizations, connections and delegations. */
@ApplicationScoped
public class OrganizationRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** The account of a username. */
  public Optional<Account> account(String username) {
    return Optional.ofNullable(entities.find(Account.class, username));
  }

  /** The organization with this id. */
  public Optional<Organization> organization(UUID id) {
    return Optional.ofNullable(entities.find(Organization.class, id));
  }

  /** The connections of a person that are in force, each with its organization. */
  public List<ConnectedOrganization> connections(String username, Instant now) {
    return entities
        .createQuery(
            "select new org.qppportal.persistence.organizations.ConnectedOrganization(c, o)"
                + " from Connection c, Organization o where o.id = c.organizationId"
                + " and c.username = :username and c.endedAt is null"
                + " and (c.expiresAt is null or c.expiresAt > :now) order by o.name",
            ConnectedOrganization.class)
        .setParameter("username", username)
        .setParameter("now", now)
        .getResultList();
  }

  /** The delegations to these organizations that are in force. */
  public List<Delegation> delegations(Collection<UUID> organizationIds, Instant now) {
    return organizationIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select d from Delegation d where d.organizationId in :organizations"
                    + " and d.endedAt is null and (d.expiresAt is null or d.expiresAt > :now)",
                Delegation.class)
            .setParameter("organizations", organizationIds)
            .setParameter("now", now)
            .getResultList();
  }

  /** Stores new entities. */
  public void add(Collection<?> newEntities) {
    newEntities.forEach(entities::persist);
  }
}
