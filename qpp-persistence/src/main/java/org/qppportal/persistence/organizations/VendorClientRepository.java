package org.qppportal.persistence.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the programs of registries. */
@ApplicationScoped
public class VendorClientRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Those of an organization, newest first. */
  public List<VendorClient> of(UUID organizationId) {
    return entities
        .createQuery(
            "select c from VendorClient c where c.organizationId = :organization"
                + " order by c.createdAt desc, c.id",
            VendorClient.class)
        .setParameter("organization", organizationId)
        .getResultList();
  }

  /** The one with this id, locked until the transaction ends. */
  public Optional<VendorClient> locked(UUID id) {
    return Optional.ofNullable(
        entities.find(VendorClient.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Stores new rows at once, so that the database's refusals show before anything else is done. */
  public void addNow(Object... rows) {
    for (Object row : rows) {
      entities.persist(row);
      entities.flush();
    }
  }
}
