package org.qppportal.persistence.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** What a measurement set held until it was replaced or withdrawn. Never changes. */
@Entity
@Table(name = "measurement_set_history")
public class SetVersion {

  @Id private UUID id;

  @Column(name = "measurement_set_id")
  private UUID measurementSetId;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "version")
  private int version;

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

  @Column(name = "content")
  private String content;

  @Column(name = "receipt_id")
  private UUID receiptId;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "ended_how")
  private String endedHow;

  @Column(name = "ended_by")
  private String endedBy;

  /** For the persistence provider. */
  protected SetVersion() {}

  /**
   * Keeps what a set holds at this moment.
   *
   * @param content the set in the published format
   * @param endedHow why it ends
   * @param endedBy the account that ended it
   */
  public SetVersion(
      MeasurementSetEntity set,
      String content,
      Instant validUntil,
      String endedHow,
      String endedBy) {
    this.id = UUID.randomUUID();
    this.measurementSetId = set.getId();
    this.submissionId = set.getSubmissionId();
    this.version = set.getVersion();
    this.category = set.getCategory();
    this.submissionMethod = set.getSubmissionMethod();
    this.programName = set.getProgramName();
    this.submitterType = set.getSubmitterType();
    this.submitterId = set.getSubmitterId();
    this.content = content;
    this.receiptId = set.getReceiptId().orElse(null);
    this.validFrom = set.getUpdatedAt();
    this.validUntil = validUntil;
    this.endedHow = endedHow;
    this.endedBy = endedBy;
  }

  public UUID getMeasurementSetId() {
    return measurementSetId;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  /** Counts the changes of its set, from 0. */
  public int getVersion() {
    return version;
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

  /** The set in the published format, as JSON. */
  public String getContent() {
    return content;
  }

  /** The receipt that brought it; empty for data made without one. */
  public Optional<UUID> getReceiptId() {
    return Optional.ofNullable(receiptId);
  }

  public Instant getValidFrom() {
    return validFrom;
  }

  public Instant getValidUntil() {
    return validUntil;
  }

  public String getEndedHow() {
    return endedHow;
  }

  public String getEndedBy() {
    return endedBy;
  }
}
