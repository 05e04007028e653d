package org.qppportal.persistence.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An attestation form that is not sent yet. */
@Entity
@Table(name = "attestation_draft")
public class AttestationDraft {

  @Id private UUID id;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "content")
  private String content;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "updated_by")
  private String updatedBy;

  @Version private int version;

  /** For the persistence provider. */
  protected AttestationDraft() {}

  /** Makes a new one. */
  public AttestationDraft(
      UUID id,
      UUID practiceId,
      int performanceYear,
      String content,
      Instant updatedAt,
      String updatedBy) {
    this.id = id;
    this.practiceId = practiceId;
    this.performanceYear = performanceYear;
    this.content = content;
    this.updatedAt = updatedAt;
    this.updatedBy = updatedBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getPracticeId() {
    return practiceId;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public String getContent() {
    return content;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  public String getUpdatedBy() {
    return updatedBy;
  }

  public int getVersion() {
    return version;
  }

  /** Takes over what the form holds now. */
  public void save(String newContent, String by, Instant at) {
    content = newContent;
    updatedBy = by;
    updatedAt = at;
  }
}
