package org.qppportal.persistence.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.persistence.type.Tin;

/** Keeps submissions with their sets, measurements, receipts and drafts. */
@ApplicationScoped
public class SubmissionRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** The submission with this id. */
  public Optional<SubmissionEntity> submission(UUID id) {
    return Optional.ofNullable(entities.find(SubmissionEntity.class, id));
  }

  /** The submission of an entity and year. */
  public Optional<SubmissionEntity> submission(
      EntityType type,
      Optional<Tin> tin,
      Optional<Npi> npi,
      Optional<String> entityId,
      int performanceYear) {
    List<?> found =
        entities
            .createNativeQuery(
                "select * from submission where entity_type = ?1 and coalesce(tin, '') = ?2"
                    + " and coalesce(npi, '') = ?3 and coalesce(entity_id, '') = ?4"
                    + " and performance_year = ?5",
                SubmissionEntity.class)
            .setParameter(1, type.code())
            .setParameter(2, tin.map(Tin::value).orElse(""))
            .setParameter(3, npi.map(Npi::value).orElse(""))
            .setParameter(4, entityId.orElse(""))
            .setParameter(5, performanceYear)
            .getResultList();
    return found.stream().map(SubmissionEntity.class::cast).findFirst();
  }

  /**
   * The submission of an entity and year, made if it is not there, marked as changed now, and
   * locked until the transaction ends. Safe when two callers do it at once: exactly one row
   * results, and they take turns. One statement, because every write goes through it.
   */
  public SubmissionEntity findOrCreate(
      EntityType type,
      Optional<Tin> tin,
      Optional<Npi> npi,
      Optional<String> entityId,
      int performanceYear,
      Optional<UUID> practiceId,
      Instant now) {
    return (SubmissionEntity)
        entities
            .createNativeQuery(
                "insert into submission (id, entity_type, tin, npi, entity_id, performance_year,"
                    + " practice_id, created_at, updated_at)"
                    + " values (?1, ?2, nullif(?3, ''), nullif(?4, ''), nullif(?5, ''), ?6,"
                    + " cast(nullif(?7, '') as uuid), ?8, ?8)"
                    + " on conflict (entity_type, coalesce(tin, ''), coalesce(npi, ''),"
                    + " coalesce(entity_id, ''), performance_year)"
                    + " do update set updated_at = excluded.updated_at returning *",
                SubmissionEntity.class)
            .setParameter(1, UUID.randomUUID())
            .setParameter(2, type.code())
            .setParameter(3, tin.map(Tin::value).orElse(""))
            .setParameter(4, npi.map(Npi::value).orElse(""))
            .setParameter(5, entityId.orElse(""))
            .setParameter(6, performanceYear)
            .setParameter(7, practiceId.map(UUID::toString).orElse(""))
            .setParameter(8, now)
            .getSingleResult();
  }

  /** Waits for, and keeps, the right to change a submission until the transaction ends. */
  public void lock(SubmissionEntity submission) {
    entities.lock(submission, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The submissions of a practice in a year, newest first. */
  public List<SubmissionEntity> ofPractice(UUID practiceId, int performanceYear) {
    return entities
        .createQuery(
            "select s from SubmissionEntity s where s.practiceId = :practice"
                + " and s.performanceYear = :year order by s.updatedAt desc",
            SubmissionEntity.class)
        .setParameter("practice", practiceId)
        .setParameter("year", performanceYear)
        .getResultList();
  }

  /** The submissions that hold a set of this submitter, newest first. */
  public List<SubmissionEntity> ofSubmitter(String submitterId) {
    return entities
        .createQuery(
            "select s from SubmissionEntity s where exists (select 1 from MeasurementSetEntity m"
                + " where m.submissionId = s.id and m.submitterId = :submitter)"
                + " order by s.updatedAt desc",
            SubmissionEntity.class)
        .setParameter("submitter", submitterId)
        .getResultList();
  }

  /** The submissions of these practices, newest first. */
  public List<SubmissionEntity> ofPractices(Collection<UUID> practiceIds) {
    return practiceIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select s from SubmissionEntity s where s.practiceId in :practices"
                    + " order by s.updatedAt desc",
                SubmissionEntity.class)
            .setParameter("practices", practiceIds)
            .getResultList();
  }

  /** The submissions of an entity, newest first; an empty part does not narrow. */
  public List<SubmissionEntity> matching(
      Optional<Tin> tin, Optional<Npi> npi, Optional<String> entityId, Optional<Integer> year) {
    return entities
        .createQuery(
            "select s from SubmissionEntity s where (:anyTin = true or s.tin = :tin)"
                + " and (:anyNpi = true or s.npi = :npi)"
                + " and (:anyEntity = true or s.entityId = :entity)"
                + " and (:anyYear = true or s.performanceYear = :year)"
                + " order by s.updatedAt desc",
            SubmissionEntity.class)
        .setParameter("anyTin", tin.isEmpty())
        .setParameter("tin", tin.orElse(null))
        .setParameter("anyNpi", npi.isEmpty())
        .setParameter("npi", npi.orElse(null))
        .setParameter("anyEntity", entityId.isEmpty())
        .setParameter("entity", entityId.orElse(null))
        .setParameter("anyYear", year.isEmpty())
        .setParameter("year", year.orElse(0))
        .getResultList();
  }

  /** The newest receipt of a submitter for exactly these bytes. */
  public Optional<UUID> receiptOf(UUID submissionId, String submitterId, String sha256) {
    return entities
        .createQuery(
            "select r.id from Receipt r where r.submissionId = :submission"
                + " and r.submitterId = :submitter and r.contentSha256 = :hash"
                + " order by r.receivedAt desc",
            UUID.class)
        .setParameter("submission", submissionId)
        .setParameter("submitter", submitterId)
        .setParameter("hash", sha256)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The sets of a submission, in the order first stored. */
  public List<MeasurementSetEntity> sets(UUID submissionId) {
    return entities
        .createQuery(
            "select m from MeasurementSetEntity m where m.submissionId = :submission"
                + " order by m.sequence",
            MeasurementSetEntity.class)
        .setParameter("submission", submissionId)
        .getResultList();
  }

  /** The sets of some submissions, those of each in the order first stored. */
  public List<MeasurementSetEntity> setsOf(Collection<UUID> submissionIds) {
    return ofAny(
        "select m.* from measurement_set m where m.submission_id = any(%s) order by m.sequence",
        submissionIds, MeasurementSetEntity.class);
  }

  /** The measurements of some sets, those of each in the order sent. */
  public List<MeasurementEntity> measurementsOf(Collection<UUID> setIds) {
    return ofAny(
        "select m.* from measurement m where m.measurement_set_id = any(%s) order by m.position",
        setIds, MeasurementEntity.class);
  }

  /** However many ids there are, they are one parameter: PostgreSQL counts at most 65,535. */
  private <T> List<T> ofAny(String query, Collection<UUID> ids, Class<T> type) {
    String list = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    return ids.isEmpty()
        ? List.of()
        : entities
            .createNativeQuery(query.formatted("cast(string_to_array(?1, ',') as uuid[])"), type)
            .setParameter(1, list)
            .getResultList();
  }

  /** The set with this id. */
  public Optional<MeasurementSetEntity> set(UUID id) {
    return Optional.ofNullable(entities.find(MeasurementSetEntity.class, id));
  }

  /** The set with this id as it is now, even if it was read before in this transaction. */
  public Optional<MeasurementSetEntity> setAsOfNow(UUID id) {
    set(id).ifPresent(entities::detach);
    return set(id);
  }

  /** The set of a submission with this key (published format, section MeasurementSet). */
  public Optional<MeasurementSetEntity> set(
      UUID submissionId,
      Category category,
      SubmissionMethod method,
      String programName,
      String submitterId) {
    return entities
        .createQuery(
            "select m from MeasurementSetEntity m where m.submissionId = :submission"
                + " and m.category = :category and m.submissionMethod = :method"
                + " and m.programName = :program and m.submitterId = :submitter",
            MeasurementSetEntity.class)
        .setParameter("submission", submissionId)
        .setParameter("category", category)
        .setParameter("method", method)
        .setParameter("program", programName)
        .setParameter("submitter", submitterId)
        .getResultStream()
        .findFirst();
  }

  /** The measurements of a set, in the order sent. */
  public List<MeasurementEntity> measurements(UUID setId) {
    return entities
        .createQuery(
            "select m from MeasurementEntity m where m.measurementSetId = :set order by m.position",
            MeasurementEntity.class)
        .setParameter("set", setId)
        .getResultList();
  }

  /** The set that a measurement is in. */
  public Optional<UUID> setOfMeasurement(UUID measurementId) {
    return entities
        .createQuery(
            "select m.measurementSetId from MeasurementEntity m where m.id = :id", UUID.class)
        .setParameter("id", measurementId)
        .getResultStream()
        .findFirst();
  }

  /** Removes a measurement. */
  public void remove(MeasurementEntity measurement) {
    entities.remove(measurement);
  }

  /** Removes the measurements of a set. */
  public void removeMeasurements(UUID setId) {
    entities
        .createQuery("delete from MeasurementEntity m where m.measurementSetId = :set")
        .setParameter("set", setId)
        .executeUpdate();
  }

  /** Removes a set with its measurements. */
  public void remove(MeasurementSetEntity set) {
    removeMeasurements(set.getId());
    entities.remove(set);
  }

  /** The receipts of a submission, newest first. */
  public List<Receipt> receipts(UUID submissionId) {
    return entities
        .createQuery(
            "select r from Receipt r where r.submissionId = :submission order by r.receivedAt desc",
            Receipt.class)
        .setParameter("submission", submissionId)
        .getResultList();
  }

  /** The receipt with this id. */
  public Optional<Receipt> receipt(UUID id) {
    return Optional.ofNullable(entities.find(Receipt.class, id));
  }

  /**
   * Lets one writer of a practice's draft of a year work at a time, to the end of the transaction.
   */
  public void lockDraft(UUID practiceId, int performanceYear) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(?1, ?2)) as text)", String.class)
        .setParameter(1, practiceId.toString())
        .setParameter(2, performanceYear)
        .getResultList();
  }

  /** The draft of a practice and year. */
  public Optional<AttestationDraft> draft(UUID practiceId, int performanceYear) {
    return entities
        .createQuery(
            "select d from AttestationDraft d where d.practiceId = :practice"
                + " and d.performanceYear = :year",
            AttestationDraft.class)
        .setParameter("practice", practiceId)
        .setParameter("year", performanceYear)
        .getResultStream()
        .findFirst();
  }

  /** Removes a draft. */
  public void remove(AttestationDraft draft) {
    entities.remove(draft);
  }

  /** Stores a new entity. */
  public void add(Object entity) {
    entities.persist(entity);
  }

  /** Stores new entities. */
  public void add(Collection<?> newEntities) {
    newEntities.forEach(entities::persist);
  }

  /** Sends what is pending to the database, so that its refusals show here. */
  public void flush() {
    entities.flush();
  }
}
