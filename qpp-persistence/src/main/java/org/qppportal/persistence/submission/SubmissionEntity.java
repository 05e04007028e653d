package org.qppportal.persistence.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** What was submitted for one entity and performance year. */
@Entity
@Table(name = "submission")
public class SubmissionEntity {

  @Id private UUID id;

  @Column(name = "entity_type")
  private EntityType entityType;

  @Column(name = "tin")
  private Tin tin;

  @Column(name = "npi")
  private Npi npi;

  @Column(name = "entity_id")
  private String entityId;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** For the persistence provider. */
  protected SubmissionEntity() {}

  /** Makes a new one. */
  public SubmissionEntity(
      UUID id,
      EntityType entityType,
      Optional<Tin> tin,
      Optional<Npi> npi,
      Optional<String> entityId,
      int performanceYear,
      Optional<UUID> practiceId,
      Instant createdAt,
      Instant updatedAt) {
    this.id = id;
    this.entityType = entityType;
    this.tin = tin.orElse(null);
    this.npi = npi.orElse(null);
    this.entityId = entityId.orElse(null);
    this.performanceYear = performanceYear;
    this.practiceId = practiceId.orElse(null);
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  public UUID getId() {
    return id;
  }

  public EntityType getEntityType() {
    return entityType;
  }

  public Optional<Tin> getTin() {
    return Optional.ofNullable(tin);
  }

  public Optional<Npi> getNpi() {
    return Optional.ofNullable(npi);
  }

  public Optional<String> getEntityId() {
    return Optional.ofNullable(entityId);
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public Optional<UUID> getPracticeId() {
    return Optional.ofNullable(practiceId);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  /** Notes that its data changed. */
  public void touch(Instant at) {
    updatedAt = at;
  }
}
