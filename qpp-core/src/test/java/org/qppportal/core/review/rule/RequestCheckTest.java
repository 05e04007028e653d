package org.qppportal.core.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.core.review.rule.RequestCheck.Earlier;
import org.qppportal.core.review.rule.ReviewProblem.Field;
import org.qppportal.core.review.rule.ReviewWindow.State;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;

class RequestCheckTest {

  private static final RequestCheck CHECK = new RequestCheck(ReviewPolicy.inForce());
  private static final ReviewDraft FITTING =
      new ReviewDraft(2022, EntityType.INDIVIDUAL, List.of("reweighting"), "A storm.");

  @ParameterizedTest
  @EnumSource
  void takesRequestsInTheWindowOnly(State state) {
    List<ReviewProblem> problems = CHECK.check(FITTING, window(state), List.of());

    assertThat(problems.isEmpty()).isEqualTo(state == State.OPEN);
  }

  @Test
  void tellsWhoIsLateTheDayAndTheRule() {
    assertThat(CHECK.refusal(2022, window(State.CLOSED), List.of()))
        .contains(
            "Reviews of 2022 could be asked for until October 9, 2023, 8:00 PM Eastern time (42 CFR"
                + " 414.1385(a)(2)). A later request is not taken.");
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, false, under way",
    "INFORMATION_ASKED, false, under way",
    "IN_REVIEW, false, under way",
    "PROPOSED, false, under way",
    "APPROVED, false, no further review",
    "APPROVED, true, no further review",
    "DENIED, false, no further review",
    "DENIED, true, ''",
    "WITHDRAWN, false, ''",
  })
  void takesOneRequestAndNoneAfterADecision(ReviewState state, boolean unanswered, String words) {
    Optional<String> refusal =
        CHECK.refusal(2022, window(State.OPEN), List.of(new Earlier("T100001", state, unanswered)));

    assertThat(refusal.isPresent()).isEqualTo(!words.isEmpty());
    assertThat(refusal.orElse("")).contains(words);
  }

  @Test
  void looksAtEveryEarlierReview() {
    assertThat(
            CHECK.refusal(
                2022,
                window(State.OPEN),
                List.of(
                    new Earlier("T100001", ReviewState.WITHDRAWN, false),
                    new Earlier("T100002", ReviewState.RECEIVED, false))))
        .get()
        .asString()
        .contains("T100002");
  }

  @ParameterizedTest
  @EnumSource
  void isForCliniciansAndGroups(EntityType type) {
    ReviewDraft draft = new ReviewDraft(2022, type, List.of("calculation"), "Wrong.");

    assertThat(CHECK.check(draft, window(State.OPEN), List.of()).isEmpty())
        .isEqualTo(type == EntityType.INDIVIDUAL || type == EntityType.GROUP);
  }

  @Test
  void findsEverythingAtOnce() {
    ReviewDraft empty = new ReviewDraft(2022, EntityType.SUBGROUP, List.of("weather"), " ");

    assertThat(CHECK.check(empty, window(State.CLOSED), List.of()))
        .extracting(ReviewProblem::field)
        .containsExactly(Field.NONE, Field.NONE, Field.REASONS, Field.TEXT);
  }

  private static ReviewWindow window(State state) {
    return new ReviewWindow(
        Optional.of(ZonedDateTime.parse("2023-08-10T00:00:00-04:00")),
        Optional.of(ZonedDateTime.parse("2023-10-09T20:00:00-04:00")),
        "42 CFR 414.1385(a)(2)",
        state,
        false);
  }
}
