package org.qppportal.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Stores and finds targeted reviews and what followed from them. */
@ApplicationScoped
public class ReviewRepository {

  private static final String YEAR = "year";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Stores a review at once, so that the database keeps a second one for the same score out. */
  public void add(TargetedReview review) {
    entities.persist(review);
    entities.flush();
  }

  /** The review of a ticket. */
  public Optional<TargetedReview> review(long ticket) {
    return Optional.ofNullable(entities.find(TargetedReview.class, ticket));
  }

  /** The same, locked until the transaction ends. */
  public Optional<TargetedReview> locked(long ticket) {
    return Optional.ofNullable(
        entities.find(TargetedReview.class, ticket, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All under a practice in a year, oldest first. */
  public List<TargetedReview> ofPractice(UUID practiceId, int year) {
    return entities
        .createQuery(
            "select r from TargetedReview r where r.practiceId = :practice"
                + " and r.performanceYear = :year order by r.ticket",
            TargetedReview.class)
        .setParameter("practice", practiceId)
        .setParameter(YEAR, year)
        .getResultList();
  }

  /** All of the score of a clinician or group in a year, oldest first. */
  public List<TargetedReview> ofScore(int year, Tin tin, Optional<Npi> npi) {
    return entities
        .createQuery(
            "select r from TargetedReview r where r.tin = :tin and r.performanceYear = :year"
                + " order by r.ticket",
            TargetedReview.class)
        .setParameter("tin", tin)
        .setParameter(YEAR, year)
        .getResultStream()
        .filter(one -> one.getSubject().npi().equals(npi))
        .toList();
  }

  public void add(ReviewedResult result) {
    entities.persist(result);
  }

  /** What a review changed, by NPI. */
  public List<ReviewedResult> resultsOf(long ticket) {
    return entities
        .createQuery(
            "select r from ReviewedResult r where r.ticket = :ticket order by r.npi",
            ReviewedResult.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /** Every version that reviews made beside a close under a TIN, by NPI, oldest first. */
  public List<ReviewedResult> resultsBeside(long runId, String tin) {
    return entities
        .createQuery(
            "select r from ReviewedResult r where r.runId = :run and r.tin = :tin"
                + " order by r.npi, r.version",
            ReviewedResult.class)
        .setParameter("run", runId)
        .setParameter("tin", tin)
        .getResultList();
  }

  /** Every version that reviews made beside a close, by TIN and NPI, oldest first. */
  public List<ReviewedResult> resultsBeside(long runId) {
    return entities
        .createQuery(
            "select r from ReviewedResult r where r.runId = :run order by r.tin, r.npi, r.version",
            ReviewedResult.class)
        .setParameter("run", runId)
        .getResultList();
  }
}
