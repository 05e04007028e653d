package org.qppportal.persistence.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds who looked at whose pages. */
@ApplicationScoped
public class ViewingRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  public void add(Viewing viewing) {
    entities.persist(viewing);
  }

  public Optional<Viewing> viewing(UUID id) {
    return Optional.ofNullable(entities.find(Viewing.class, id));
  }

  /** Who looked at somebody's pages, the newest first. */
  public List<Viewing> of(String account, int most) {
    return entities
        .createQuery(
            "select v from Viewing v where v.account = :account order by v.beganAt desc",
            Viewing.class)
        .setParameter("account", account)
        .setMaxResults(most)
        .getResultList();
  }
}
