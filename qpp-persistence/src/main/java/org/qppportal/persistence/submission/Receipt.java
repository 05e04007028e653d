package org.qppportal.persistence.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Proof of what came in: who sent what, when, by which way, with the hash of the bytes. */
@Entity
@Table(name = "receipt")
public class Receipt {

  @Id private UUID id;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "channel")
  private String channel;

  @Column(name = "username")
  private String username;

  @Column(name = "submitter_id")
  private String submitterId;

  @Column(name = "submitter_name")
  private String submitterName;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content_sha256")
  private String contentSha256;

  @Column(name = "content_length")
  private int contentLength;

  @Column(name = "content")
  private byte[] content;

  @Column(name = "summary")
  private String summary;

  @Column(name = "policy_version")
  private String policyVersion;

  @Column(name = "catalogue_version")
  private String catalogueVersion;

  /** For the persistence provider. */
  protected Receipt() {}

  /** Makes a new one. */
  public Receipt(
      UUID id,
      UUID submissionId,
      Optional<UUID> practiceId,
      int performanceYear,
      String channel,
      String username,
      String submitterId,
      String submitterName,
      Instant receivedAt,
      Optional<String> fileName,
      String contentSha256,
      int contentLength,
      byte[] content,
      String summary) {
    this.id = id;
    this.submissionId = submissionId;
    this.practiceId = practiceId.orElse(null);
    this.performanceYear = performanceYear;
    this.channel = channel;
    this.username = username;
    this.submitterId = submitterId;
    this.submitterName = submitterName;
    this.receivedAt = receivedAt;
    this.fileName = fileName.orElse(null);
    this.contentSha256 = contentSha256;
    this.contentLength = contentLength;
    this.content = content;
    this.summary = summary;
  }

  /** Notes by which rules and which measures the content was checked. */
  public void checkedBy(String policy, String catalogue) {
    policyVersion = policy;
    catalogueVersion = catalogue;
  }

  /** Version of the year's policy by which the content was checked; empty on old receipts. */
  public Optional<String> getPolicyVersion() {
    return Optional.ofNullable(policyVersion);
  }

  /** Version of the measures by which the content was checked; empty on old receipts. */
  public Optional<String> getCatalogueVersion() {
    return Optional.ofNullable(catalogueVersion);
  }

  public UUID getId() {
    return id;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public Optional<UUID> getPracticeId() {
    return Optional.ofNullable(practiceId);
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public String getChannel() {
    return channel;
  }

  public String getUsername() {
    return username;
  }

  public String getSubmitterId() {
    return submitterId;
  }

  public String getSubmitterName() {
    return submitterName;
  }

  public Instant getReceivedAt() {
    return receivedAt;
  }

  public Optional<String> getFileName() {
    return Optional.ofNullable(fileName);
  }

  /** SHA-256 of the bytes received, in hex. */
  public String getContentSha256() {
    return contentSha256;
  }

  /** Bytes received. */
  public int getContentLength() {
    return contentLength;
  }

  public byte[] getContent() {
    return content;
  }

  /** What it held, in words. */
  public String getSummary() {
    return summary;
  }
}
