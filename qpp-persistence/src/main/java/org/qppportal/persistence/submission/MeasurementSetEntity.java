package org.qppportal.persistence.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** The measurements of one category that one submitter sent by one method for one program. */
@Entity
@Table(name = "measurement_set")
public class MeasurementSetEntity {

  @Id private UUID id;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "category")
  private Category category;

  @Column(name = "submission_method")
  private SubmissionMethod submissionMethod;

  @Column(name = "program_name")
  private String programName;

  @Column(name = "submitter_type")
  private String submitterType;

  @Column(name = "submitter_id")
  private String submitterId;

  @Column(name = "performance_start")
  private LocalDate performanceStart;

  @Column(name = "performance_end")
  private LocalDate performanceEnd;

  @Column(name = "cehrt_id")
  private String cehrtId;

  @Column(name = "content_sha256")
  private String contentSha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "receipt_id")
  private UUID receiptId;

  /** The database counts; queries order by it. */
  @Column(name = "sequence", insertable = false, updatable = false)
  private Long sequence;

  @Version private int version;

  /** For the persistence provider. */
  protected MeasurementSetEntity() {}

  /** Makes a new one. */
  public MeasurementSetEntity(
      UUID id,
      UUID submissionId,
      Category category,
      SubmissionMethod submissionMethod,
      String programName,
      String submitterType,
      String submitterId,
      LocalDate performanceStart,
      LocalDate performanceEnd,
      Optional<String> cehrtId,
      String contentSha256,
      UUID receiptId,
      Instant createdAt,
      Instant updatedAt) {
    this.id = id;
    this.submissionId = submissionId;
    this.category = category;
    this.submissionMethod = submissionMethod;
    this.programName = programName;
    this.submitterType = submitterType;
    this.submitterId = submitterId;
    this.performanceStart = performanceStart;
    this.performanceEnd = performanceEnd;
    this.cehrtId = cehrtId.orElse(null);
    this.contentSha256 = contentSha256;
    this.receiptId = receiptId;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  public UUID getId() {
    return id;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public Category getCategory() {
    return category;
  }

  public SubmissionMethod getSubmissionMethod() {
    return submissionMethod;
  }

  public String getProgramName() {
    return programName;
  }

  public String getSubmitterType() {
    return submitterType;
  }

  public String getSubmitterId() {
    return submitterId;
  }

  public LocalDate getPerformanceStart() {
    return performanceStart;
  }

  public LocalDate getPerformanceEnd() {
    return performanceEnd;
  }

  public Optional<String> getCehrtId() {
    return Optional.ofNullable(cehrtId);
  }

  /** SHA-256 of the canonical content, to tell a repetition from a change. */
  public String getContentSha256() {
    return contentSha256;
  }

  /** The receipt that brought the content; empty for data made without one. */
  public Optional<UUID> getReceiptId() {
    return Optional.ofNullable(receiptId);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  public int getVersion() {
    return version;
  }

  /** Takes over new content; its measurements are replaced beside it. */
  public void replace(
      LocalDate newStart,
      LocalDate newEnd,
      Optional<String> newCehrtId,
      String newSha256,
      UUID newReceiptId,
      Instant at) {
    performanceStart = newStart;
    performanceEnd = newEnd;
    cehrtId = newCehrtId.orElse(null);
    contentSha256 = newSha256;
    receiptId = newReceiptId;
    updatedAt = at;
  }
}
