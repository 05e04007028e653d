package org.qppportal.core.review.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.review.rule.ReviewProblem.Field;
import org.qppportal.persistence.type.ReviewState;

/** Whether a review may be asked for now, and everything that is wrong with a request. */
public final class RequestCheck {

  private final ReviewPolicy policy;

  public RequestCheck(ReviewPolicy policy) {
    this.policy = policy;
  }

  /**
   * An earlier review of the same score.
   *
   * @param number the ticket's number as people read it
   * @param unanswered whether it was decided on without the information that was asked for
   */
  public record Earlier(String number, ReviewState state, boolean unanswered) {}

  /**
   * Why no review can be asked for now; empty when one can.
   *
   * @param earlier all reviews of the same score, oldest first
   */
  public Optional<String> refusal(int year, ReviewWindow window, List<Earlier> earlier) {
    return window(year, window).or(() -> standing(earlier));
  }

  private static Optional<String> window(int year, ReviewWindow window) {
    if (window.takesRequests()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (window.state()) {
          case NO_SCORES ->
              "There are no final scores of %d yet, so there is nothing to review.".formatted(year);
          case NOT_YET_OPEN ->
              "Reviews of %d can be asked for from %s on (%s)."
                  .formatted(
                      year, ReviewWords.moment(window.opens().orElseThrow()), window.citation());
          case CLOSED, OPEN ->
              "Reviews of %d could be asked for until %s (%s). A later request is not taken."
                  .formatted(
                      year, ReviewWords.moment(window.closes().orElseThrow()), window.citation());
        });
  }

  /** Who did not answer in time may ask again before the end (42 CFR 414.1385(a)(5)). */
  private static Optional<String> standing(List<Earlier> earlier) {
    for (Earlier one : earlier) {
      if (!one.state().isFinal()) {
        return Optional.of(
            "A review of this score is under way: %s. Write what you want to add there."
                .formatted(one.number()));
      }
      boolean decided =
          one.state() == ReviewState.APPROVED
              || (one.state() == ReviewState.DENIED && !one.unanswered());
      if (decided) {
        return Optional.of(
            "This score was reviewed: %s. The decision is final; there is no further review (42 CFR 414.1385(a)(7))."
                .formatted(one.number()));
      }
    }
    return Optional.empty();
  }

  /** All that is wrong with a request; empty when it can be taken. */
  public List<ReviewProblem> check(ReviewDraft draft, ReviewWindow window, List<Earlier> earlier) {
    List<ReviewProblem> problems = new ArrayList<>();
    refusal(draft.year(), window, earlier)
        .ifPresent(because -> problems.add(new ReviewProblem(Field.NONE, because)));
    if (!policy.mayBeReviewed(draft.subject())) {
      problems.add(
          new ReviewProblem(
              Field.NONE,
              "Ask for a clinician or for the practice: a score of an entity that spans practices is"
                  + " reviewed for each of its clinicians."));
    }
    if (draft.reasons().isEmpty()
        || !draft.reasons().stream().allMatch(code -> policy.reason(code).isPresent())) {
      problems.add(new ReviewProblem(Field.REASONS, "Choose at least one reason."));
    }
    if (draft.text().isBlank()) {
      problems.add(
          new ReviewProblem(
              Field.TEXT, "Write which number is wrong, what it should be, and why."));
    }
    return problems;
  }
}
