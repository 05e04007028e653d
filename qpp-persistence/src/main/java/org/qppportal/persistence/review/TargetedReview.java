package org.qppportal.persistence.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.Tin;

/** A targeted review of a final score. */
@Entity
@Table(name = "targeted_review")
public class TargetedReview {

  @Id
  @Column(name = "ticket")
  private long ticket;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "entity_type")
  private EntityType entityType;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "tin")
  private Tin tin;

  @Column(name = "npi")
  private Npi npi;

  @Column(name = "reasons")
  private String reasons;

  @Column(name = "seen_run")
  private long seenRun;

  @Column(name = "seen_version")
  private int seenVersion;

  @Column(name = "seen")
  private String seen;

  @Column(name = "state")
  private ReviewState state;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "information_due_at")
  private Instant informationDueAt;

  @Column(name = "unanswered")
  private boolean unanswered;

  @Column(name = "complete_at")
  private Instant completeAt;

  @Column(name = "proposal")
  private ReviewState proposal;

  @Column(name = "proposal_text")
  private String proposalText;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "review_correction", joinColumns = @JoinColumn(name = "ticket"))
  private List<StoredCorrection> corrections = new ArrayList<>();

  @Version
  @Column(name = "version")
  private int version;

  /**
   * Whose score it is.
   *
   * @param type a clinician under the practice, or the practice as a group
   * @param npi the clinician
   */
  public record Subject(EntityType type, UUID practiceId, Tin tin, Optional<Npi> npi) {}

  /**
   * What the person saw.
   *
   * @param run the close's id
   * @param version the close's version
   * @param figures the score, its categories and the adjustment, as JSON
   */
  public record Seen(long run, int version, String figures) {}

  /**
   * A decision that is proposed.
   *
   * @param outcome APPROVED or DENIED
   * @param text the message of the decision
   */
  public record Proposal(ReviewState outcome, String text, String by, Instant at) {}

  /** For the persistence provider. */
  protected TargetedReview() {}

  /** Makes a new one. */
  public TargetedReview(
      long ticket,
      int performanceYear,
      Subject subject,
      Collection<String> reasons,
      Seen seen,
      String by,
      Instant at) {
    this.ticket = ticket;
    this.performanceYear = performanceYear;
    this.entityType = subject.type();
    this.practiceId = subject.practiceId();
    this.tin = subject.tin();
    this.npi = subject.npi().orElse(null);
    this.reasons = String.join(",", reasons);
    this.seenRun = seen.run();
    this.seenVersion = seen.version();
    this.seen = seen.figures();
    this.state = ReviewState.RECEIVED;
    this.requestedBy = by;
    this.requestedAt = at;
  }

  /** The number of its ticket. */
  public long getTicket() {
    return ticket;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public Subject getSubject() {
    return new Subject(entityType, practiceId, tin, Optional.ofNullable(npi));
  }

  /** Codes of the reasons. */
  public List<String> getReasons() {
    return List.of(reasons.split(","));
  }

  public Seen getSeen() {
    return new Seen(seenRun, seenVersion, seen);
  }

  /** The state as it was noted last. */
  public ReviewState getState() {
    return state;
  }

  public String getRequestedBy() {
    return requestedBy;
  }

  public Instant getRequestedAt() {
    return requestedAt;
  }

  /** When information was last asked for. */
  public Optional<Instant> getAskedAt() {
    return Optional.ofNullable(askedAt);
  }

  /** Until when it must come. */
  public Optional<Instant> getInformationDueAt() {
    return Optional.ofNullable(informationDueAt);
  }

  public boolean isUnanswered() {
    return unanswered;
  }

  /** When the evidence was found complete. */
  public Optional<Instant> getCompleteAt() {
    return Optional.ofNullable(completeAt);
  }

  /** The proposal that waits for a second person, or that was confirmed. */
  public Optional<Proposal> getProposal() {
    return Optional.ofNullable(proposal)
        .map(outcome -> new Proposal(outcome, proposalText, proposedBy, proposedAt));
  }

  public Optional<String> getDecidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> getDecidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  public List<StoredCorrection> getCorrections() {
    return List.copyOf(corrections);
  }

  /** Notes that information is asked for. */
  public void ask(Instant at, Instant due) {
    askedAt = at;
    informationDueAt = due;
    unanswered = false;
  }

  /**
   * Notes that the evidence is complete.
   *
   * @param noAnswer whether information that was asked for did not come in time
   */
  public void begin(Instant at, boolean noAnswer) {
    state = ReviewState.IN_REVIEW;
    completeAt = at;
    unanswered = noAnswer;
  }

  /** Notes a proposal, in place of an earlier one. */
  public void propose(Proposal proposed, Collection<StoredCorrection> what) {
    state = ReviewState.PROPOSED;
    proposal = proposed.outcome();
    proposalText = proposed.text();
    proposedBy = proposed.by();
    proposedAt = proposed.at();
    corrections.clear();
    corrections.addAll(what);
  }

  /** Takes the proposal away; nothing of it counts. */
  public void sendBack() {
    state = ReviewState.IN_REVIEW;
    proposal = null;
    proposalText = null;
    proposedBy = null;
    proposedAt = null;
    corrections.clear();
  }

  /** Ends it. */
  public void end(ReviewState to, String by, Instant at) {
    state = to;
    decidedBy = by;
    decidedAt = at;
  }
}
