package org.qppportal.core.review.rule;

import static org.qppportal.core.review.rule.ReviewCommand.APPROVE;
import static org.qppportal.core.review.rule.ReviewCommand.ASK_INFORMATION;
import static org.qppportal.core.review.rule.ReviewCommand.BEGIN;
import static org.qppportal.core.review.rule.ReviewCommand.DENY;
import static org.qppportal.core.review.rule.ReviewCommand.PROPOSE;
import static org.qppportal.core.review.rule.ReviewCommand.SEND_BACK;
import static org.qppportal.core.review.rule.ReviewCommand.WITHDRAW;
import static org.qppportal.persistence.type.ReviewState.APPROVED;
import static org.qppportal.persistence.type.ReviewState.DENIED;
import static org.qppportal.persistence.type.ReviewState.INFORMATION_ASKED;
import static org.qppportal.persistence.type.ReviewState.IN_REVIEW;
import static org.qppportal.persistence.type.ReviewState.PROPOSED;
import static org.qppportal.persistence.type.ReviewState.RECEIVED;
import static org.qppportal.persistence.type.ReviewState.WITHDRAWN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.TicketState;

/**
 * In which state a targeted review is, and what may be done with it. From a decision nothing leads
 * on: it is final (42 CFR 414.1385(a)(7)).
 */
public final class ReviewRules {

  /** What is not in the table is refused. */
  private static final Map<ReviewState, Map<ReviewCommand, ReviewState>> TABLE =
      new EnumMap<>(ReviewState.class);

  static {
    TABLE.put(
        RECEIVED,
        Map.of(ASK_INFORMATION, INFORMATION_ASKED, BEGIN, IN_REVIEW, WITHDRAW, WITHDRAWN));
    TABLE.put(INFORMATION_ASKED, Map.of(BEGIN, IN_REVIEW, WITHDRAW, WITHDRAWN));
    TABLE.put(
        IN_REVIEW,
        Map.of(ASK_INFORMATION, INFORMATION_ASKED, PROPOSE, PROPOSED, WITHDRAW, WITHDRAWN));
    TABLE.put(
        PROPOSED,
        Map.of(APPROVE, APPROVED, DENY, DENIED, SEND_BACK, IN_REVIEW, WITHDRAW, WITHDRAWN));
  }

  private ReviewRules() {}

  /** The state after a command; empty when the command may not be done. */
  public static Optional<ReviewState> after(ReviewState state, ReviewCommand command) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(command));
  }

  /**
   * The state of a review, as its ticket stands: while the ticket waits for the user, information
   * is asked for; the user's answer brings the review back to where it was.
   *
   * @param stored the state as it was noted last
   */
  public static ReviewState state(ReviewState stored, TicketState ticket) {
    boolean waiting = ticket == TicketState.PENDING && (stored == RECEIVED || stored == IN_REVIEW);
    return waiting ? INFORMATION_ASKED : stored;
  }

  /**
   * Why the review cannot go on while information is awaited; empty when it can. Who does not
   * answer in time is decided on by what is there (42 CFR 414.1385(a)(5)).
   *
   * @param due until when the information must come
   */
  public static Optional<String> waiting(ReviewState state, Optional<Instant> due, Instant now) {
    return state == INFORMATION_ASKED && due.filter(now::isBefore).isPresent()
        ? Optional.of(
            "Whoever asked still has time to answer, until "
                + ReviewWords.moment(due.get())
                + ". Go on when the answer is there, or after that.")
        : Optional.empty();
  }

  /** Whether the time for information is over and none came. */
  public static boolean unanswered(ReviewState state, Optional<Instant> due, Instant now) {
    return state == INFORMATION_ASKED && due.isPresent() && !now.isBefore(due.get());
  }

  /** Which command confirms a proposal. */
  public static ReviewCommand confirming(ReviewState proposal) {
    return proposal == APPROVED ? APPROVE : DENY;
  }
}
