package org.qppportal.persistence.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Stores and finds applications for exceptions. */
@ApplicationScoped
public class ExceptionRepository {

  private static final String FROM = "select a from ExceptionApplication a where ";
  private static final String YEAR = "year";
  private static final String IN_ORDER = " order by a.ticket";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  public void add(ExceptionApplication application) {
    entities.persist(application);
  }

  /** The application of a ticket. */
  public Optional<ExceptionApplication> application(long ticket) {
    return Optional.ofNullable(entities.find(ExceptionApplication.class, ticket));
  }

  /** The same, locked until the transaction ends. */
  public Optional<ExceptionApplication> locked(long ticket) {
    return Optional.ofNullable(
        entities.find(ExceptionApplication.class, ticket, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All under a practice in a year, oldest first. */
  public List<ExceptionApplication> ofPractice(UUID practiceId, int year) {
    return entities
        .createQuery(
            FROM + "a.practiceId = :practice and a.performanceYear = :year" + IN_ORDER,
            ExceptionApplication.class)
        .setParameter("practice", practiceId)
        .setParameter(YEAR, year)
        .getResultList();
  }

  /** All of an entity that spans practices in a year, oldest first. */
  public List<ExceptionApplication> ofEntity(String entityId, int year) {
    return entities
        .createQuery(
            FROM + "a.entityId = :entity and a.performanceYear = :year" + IN_ORDER,
            ExceptionApplication.class)
        .setParameter("entity", entityId)
        .setParameter(YEAR, year)
        .getResultList();
  }

  /** Those of all years of a clinician or group under a TIN. */
  public List<ExceptionApplication> ofTin(Tin tin, Optional<Npi> npi) {
    return entities
        .createQuery(FROM + "a.tin = :tin" + IN_ORDER, ExceptionApplication.class)
        .setParameter("tin", tin)
        .getResultStream()
        .filter(one -> one.getSubject().npi().equals(npi))
        .toList();
  }

  /**
   * Those that are approved in a year, under some TINs or of some entities that span practices.
   *
   * @param tins not more than a statement can hold
   */
  public List<ExceptionApplication> approved(
      int year, Collection<Tin> tins, Collection<String> entityIds) {
    return entities
        .createQuery(
            FROM
                + "a.performanceYear = :year and a.state = :approved"
                + " and (a.tin in :tins or a.entityId in :entities)"
                + IN_ORDER,
            ExceptionApplication.class)
        .setParameter(YEAR, year)
        .setParameter("approved", ExceptionState.APPROVED)
        .setParameter("tins", tins)
        .setParameter("entities", entityIds)
        .getResultList();
  }
}
