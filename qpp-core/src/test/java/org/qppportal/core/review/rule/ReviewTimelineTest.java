package org.qppportal.core.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.review.rule.ReviewTimeline.Step;
import org.qppportal.persistence.type.ReviewState;

class ReviewTimelineTest {

  private static final Instant DAY = Instant.parse("2023-09-01T12:00:00Z");

  /** Reached steps have a plus, the one where the review is now a star. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECEIVED | Received+* Evidence complete In review Decision Adjustment made again",
        "INFORMATION_ASKED | Received+ Evidence complete* In review Decision Adjustment made again",
        "IN_REVIEW | Received+ Evidence complete+ In review+* Decision Adjustment made again",
        "PROPOSED | Received+ Evidence complete+ In review+* Decision Adjustment made again",
        "APPROVED | Received+ Evidence complete+ In review+ Decision+ Adjustment made again+*",
        "DENIED | Received+ Evidence complete+ In review+ Decision+*",
        "WITHDRAWN | Received+ Evidence complete+ In review+ Withdrawn+*",
      })
  void tellsHowFarAReviewIs(ReviewState state, String told) {
    boolean begun = state != ReviewState.RECEIVED && state != ReviewState.INFORMATION_ASKED;
    List<Step> steps =
        ReviewTimeline.of(
            new ReviewTimeline.Facts(
                state,
                DAY,
                Optional.of(DAY),
                begun ? Optional.of(DAY) : Optional.empty(),
                state.isFinal() ? Optional.of(DAY) : Optional.empty(),
                state == ReviewState.APPROVED ? Optional.of(DAY) : Optional.empty(),
                false));

    assertThat(
            steps.stream()
                .map(
                    step ->
                        step.title()
                            + (step.at().isPresent() ? "+" : "")
                            + (step.current() ? "*" : ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(told);
  }
}
