package org.qppportal.persistence.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qppportal.persistence.type.OrganizationType;

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

  /**
   * What the delegations to these organizations allow that are in force.
   *
   * @param practiceId the one practice to ask about; empty for all
   */
  public List<GrantInForce> grants(
      Collection<UUID> organizationIds, Optional<UUID> practiceId, Instant now) {
    // One by one: most have one organization, and a query with a list of values is translated anew
    // each time, which costs more than the database's answer.
    return organizationIds.stream().flatMap(id -> grants(id, practiceId, now)).toList();
  }

  private Stream<GrantInForce> grants(UUID organizationId, Optional<UUID> practiceId, Instant now) {
    TypedQuery<GrantInForce> query =
        entities
            .createQuery(
                "select new org.qppportal.persistence.organizations.GrantInForce("
                    + "d.organizationId, d.practiceId, d.category, d.performanceYear)"
                    + " from Delegation d where d.organizationId = :organization"
                    + (practiceId.isPresent() ? " and d.practiceId = :practice" : "")
                    + " and d.endedAt is null and (d.expiresAt is null or d.expiresAt > :now)",
                GrantInForce.class)
            .setParameter("organization", organizationId)
            .setParameter("now", now);
    practiceId.ifPresent(id -> query.setParameter("practice", id));
    return query.getResultList().stream();
  }

  /** All delegations of a practice, whether in force or not, newest first. */
  public List<Delegation> delegationsOf(UUID practiceId) {
    return entities
        .createQuery(
            "select d from Delegation d where d.practiceId = :practice"
                + " order by d.grantedAt desc, d.id",
            Delegation.class)
        .setParameter("practice", practiceId)
        .getResultList();
  }

  /** All delegations to an organization, whether in force or not, newest first. */
  public List<Delegation> delegationsTo(UUID organizationId) {
    return entities
        .createQuery(
            "select d from Delegation d where d.organizationId = :organization"
                + " order by d.grantedAt desc, d.id",
            Delegation.class)
        .setParameter("organization", organizationId)
        .getResultList();
  }

  /** The delegation with this id. */
  public Optional<Delegation> delegation(UUID id) {
    return Optional.ofNullable(entities.find(Delegation.class, id));
  }

  /** Waits for, and keeps, the right to change a practice's delegations in this transaction. */
  public void lockDelegations(UUID practiceId) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, "delegations/" + practiceId)
        .getResultList();
  }

  /**
   * Organizations of a type whose name holds a text, in any letter case, or whose code is it.
   *
   * @param limit how many at most, by name
   */
  public List<Organization> named(OrganizationType type, String text, int limit) {
    return entities
        .createQuery(
            "select o from Organization o where o.type = :type"
                + " and (o.code = :text or locate(lower(:text), lower(o.name)) > 0)"
                + " order by o.name, o.code",
            Organization.class)
        .setParameter("type", type)
        .setParameter("text", text)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The organization known by a code outside. */
  public Optional<Organization> byCode(String code) {
    return entities
        .createQuery("select o from Organization o where o.code = :code", Organization.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The organizations with these ids. */
  public List<Organization> organizations(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select o from Organization o where o.id in :ids", Organization.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The connection with this id. */
  public Optional<Connection> connection(UUID id) {
    return Optional.ofNullable(entities.find(Connection.class, id));
  }

  /** Stores new entities. */
  public void add(Collection<?> newEntities) {
    newEntities.forEach(entities::persist);
  }
}
