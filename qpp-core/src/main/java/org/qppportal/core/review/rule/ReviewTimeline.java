package org.qppportal.core.review.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.ReviewState;

/** How far a review is, step by step, for whoever asked. */
public final class ReviewTimeline {

  private ReviewTimeline() {}

  /**
   * A step.
   *
   * @param at when it was reached; empty while it is to come
   * @param current whether the review is there now
   */
  public record Step(String title, Optional<Instant> at, boolean current, String note) {}

  /**
   * When what happened.
   *
   * @param due until when information must come
   * @param complete when the evidence was found complete
   * @param decided when it ended
   * @param rerun when the adjustment was made again
   */
  public record Facts(
      ReviewState state,
      Instant received,
      Optional<Instant> due,
      Optional<Instant> complete,
      Optional<Instant> decided,
      Optional<Instant> rerun,
      boolean unanswered) {}

  /** The steps, in order. */
  public static List<Step> of(Facts facts) {
    ReviewState state = facts.state();
    boolean waiting = state == ReviewState.INFORMATION_ASKED;
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step("Received", Optional.of(facts.received()), state == ReviewState.RECEIVED, ""));
    steps.add(
        new Step(
            "Evidence complete",
            waiting ? Optional.empty() : facts.complete(),
            waiting,
            waiting
                ? "We wait for your answer"
                    + facts.due().map(due -> ", until " + ReviewWords.moment(due)).orElse("")
                    + "."
                : facts.unanswered() ? "Information that we asked for did not come in time." : ""));
    boolean reviewing = state == ReviewState.IN_REVIEW || state == ReviewState.PROPOSED;
    steps.add(
        new Step(
            "In review",
            waiting ? Optional.empty() : facts.complete(),
            reviewing,
            state == ReviewState.PROPOSED
                ? "A second person looks at the proposed decision."
                : ""));
    steps.add(
        new Step(
            state == ReviewState.WITHDRAWN ? "Withdrawn" : "Decision",
            facts.decided(),
            state.isFinal() && facts.rerun().isEmpty(),
            state == ReviewState.APPROVED || state == ReviewState.DENIED
                ? ReviewWords.of(state) + "."
                : ""));
    if (state != ReviewState.DENIED && state != ReviewState.WITHDRAWN) {
      steps.add(new Step("Adjustment made again", facts.rerun(), facts.rerun().isPresent(), ""));
    }
    return steps;
  }
}
