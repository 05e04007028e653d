package org.qppportal.persistence.dataaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.DataAuditOutcome;

/** A request for evidence; its number is its ticket's. */
@Entity
@Table(name = "evidence_request")
public class EvidenceRequest {

  @Id
  @Column(name = "ticket")
  private long ticket;

  @Column(name = "plan_id")
  private UUID planId;

  @Column(name = "reason")
  private String reason;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "submitter_id")
  private String submitterId;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "due_reason")
  private String dueReason;

  @Column(name = "retain_until")
  private LocalDate retainUntil;

  @Column(name = "legal_hold")
  private String legalHold;

  @Column(name = "proposed_outcome")
  private DataAuditOutcome proposedOutcome;

  @Column(name = "proposed_words")
  private String proposedWords;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "outcome")
  private DataAuditOutcome outcome;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version
  @Column(name = "version")
  private int version;

  /** For the persistence provider. */
  protected EvidenceRequest() {}

  /** Makes a new one. */
  public EvidenceRequest(
      long ticket,
      Optional<UUID> planId,
      Optional<String> reason,
      UUID practiceId,
      int performanceYear,
      Optional<String> submitterId,
      String issuedBy,
      Instant issuedAt,
      LocalDate dueOn,
      Optional<String> dueReason,
      LocalDate retainUntil) {
    this.ticket = ticket;
    this.planId = planId.orElse(null);
    this.reason = reason.orElse(null);
    this.practiceId = practiceId;
    this.performanceYear = performanceYear;
    this.submitterId = submitterId.orElse(null);
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt;
    this.dueOn = dueOn;
    this.dueReason = dueReason.orElse(null);
    this.retainUntil = retainUntil;
  }

  public long getTicket() {
    return ticket;
  }

  public Optional<UUID> getPlanId() {
    return Optional.ofNullable(planId);
  }

  public Optional<String> getReason() {
    return Optional.ofNullable(reason);
  }

  public UUID getPracticeId() {
    return practiceId;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public Optional<String> getSubmitterId() {
    return Optional.ofNullable(submitterId);
  }

  public String getIssuedBy() {
    return issuedBy;
  }

  public Instant getIssuedAt() {
    return issuedAt;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public Optional<String> getDueReason() {
    return Optional.ofNullable(dueReason);
  }

  public LocalDate getRetainUntil() {
    return retainUntil;
  }

  public Optional<String> getLegalHold() {
    return Optional.ofNullable(legalHold);
  }

  public Optional<DataAuditOutcome> getProposedOutcome() {
    return Optional.ofNullable(proposedOutcome);
  }

  public Optional<String> getProposedWords() {
    return Optional.ofNullable(proposedWords);
  }

  public Optional<String> getProposedBy() {
    return Optional.ofNullable(proposedBy);
  }

  public Optional<Instant> getProposedAt() {
    return Optional.ofNullable(proposedAt);
  }

  public Optional<DataAuditOutcome> getOutcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<String> getDecidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> getDecidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Gives the practice more time. */
  public void extend(LocalDate day, String because) {
    dueOn = day;
    dueReason = because;
  }

  /**
   * Keeps the evidence whatever its day, or no longer.
   *
   * @param because why; empty to take the hold off
   */
  public void hold(Optional<String> because) {
    legalHold = because.orElse(null);
  }

  /** Notes the outcome that somebody proposes, and how they would tell it. */
  public void propose(DataAuditOutcome proposal, String words, String by, Instant at) {
    proposedOutcome = proposal;
    proposedWords = words;
    proposedBy = by;
    proposedAt = at;
  }

  /** Takes the proposal away. */
  public void sendBack() {
    proposedOutcome = null;
    proposedWords = null;
    proposedBy = null;
    proposedAt = null;
  }

  /** Makes the proposal the outcome. */
  public void confirm(String by, Instant at) {
    outcome = proposedOutcome;
    decidedBy = by;
    decidedAt = at;
  }
}
