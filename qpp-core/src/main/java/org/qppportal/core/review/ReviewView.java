package org.qppportal.core.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.review.rule.ReviewTimeline;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;

/**
 * A targeted review as somebody sees it.
 *
 * @param ticket the number of its ticket
 * @param npi the clinician, for one
 * @param reasons in words
 * @param seenVersion the version of the close that was seen
 * @param seen the results that were seen
 * @param informationDueAt until when information must come, while it is awaited
 * @param unanswered whether information that was asked for did not come in time
 * @param proposal what a reviewer proposed; staff alone see it before it is decided
 * @param changes what it changed; for staff also what the proposal would change
 * @param withdrawable whether the reader can take it back
 */
public record ReviewView(
    long ticket,
    int year,
    UUID practiceId,
    EntityType subject,
    Optional<String> npi,
    List<String> reasons,
    int seenVersion,
    List<SeenFigures> seen,
    ReviewState state,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> informationDueAt,
    boolean unanswered,
    Optional<Proposal> proposal,
    Optional<Instant> decidedAt,
    List<ReviewChange> changes,
    List<ReviewTimeline.Step> timeline,
    boolean withdrawable) {

  /**
   * A decision that is proposed, or was confirmed.
   *
   * @param corrections as sentences
   */
  public record Proposal(
      ReviewState outcome, String text, String by, Instant at, List<String> corrections) {}

  /** The number as people read it. */
  public String written() {
    return TicketNumbers.write(ticket);
  }

  /** Whether there is a decision, and so a letter. */
  public boolean decided() {
    return state == ReviewState.APPROVED || state == ReviewState.DENIED;
  }
}
