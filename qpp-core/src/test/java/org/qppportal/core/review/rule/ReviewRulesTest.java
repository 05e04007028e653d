package org.qppportal.core.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.TicketState;

/** Every state with every command, and every state with every state of its ticket. */
class ReviewRulesTest {

  private static final Instant DUE = Instant.parse("2026-03-02T01:00:00Z");

  /** State, command and next state; what is not here is refused. */
  private static final Map<String, ReviewState> ALLOWED =
      """
      RECEIVED ASK_INFORMATION INFORMATION_ASKED
      RECEIVED BEGIN IN_REVIEW
      RECEIVED WITHDRAW WITHDRAWN
      INFORMATION_ASKED BEGIN IN_REVIEW
      INFORMATION_ASKED WITHDRAW WITHDRAWN
      IN_REVIEW ASK_INFORMATION INFORMATION_ASKED
      IN_REVIEW PROPOSE PROPOSED
      IN_REVIEW WITHDRAW WITHDRAWN
      PROPOSED APPROVE APPROVED
      PROPOSED DENY DENIED
      PROPOSED SEND_BACK IN_REVIEW
      PROPOSED WITHDRAW WITHDRAWN
      """
          .lines()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toMap(
                  cells -> cells[0] + " " + cells[1], cells -> ReviewState.valueOf(cells[2])));

  @ParameterizedTest
  @EnumSource
  void allowsWhatTheTableSaysAndNothingElse(ReviewState state) {
    for (ReviewCommand command : ReviewCommand.values()) {
      assertThat(ReviewRules.after(state, command))
          .as("%s %s", state, command)
          .isEqualTo(Optional.ofNullable(ALLOWED.get(state + " " + command)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "DENIED", "WITHDRAWN"})
  void finalMeansFinal(ReviewState state) {
    assertThat(state.isFinal()).isTrue();
    for (ReviewCommand command : ReviewCommand.values()) {
      assertThat(ReviewRules.after(state, command)).as("%s", command).isEmpty();
    }
    for (TicketState ticket : TicketState.values()) {
      assertThat(ReviewRules.state(state, ticket)).isEqualTo(state);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyAPendingTicketOfAnOpenReviewWaitsForInformation(ReviewState stored) {
    Set<ReviewState> waits = EnumSet.of(ReviewState.RECEIVED, ReviewState.IN_REVIEW);
    for (TicketState ticket : TicketState.values()) {
      assertThat(ReviewRules.state(stored, ticket))
          .as("%s %s", stored, ticket)
          .isEqualTo(
              ticket == TicketState.PENDING && waits.contains(stored)
                  ? ReviewState.INFORMATION_ASKED
                  : stored);
    }
  }

  @Test
  void waitsForInformationUntilTheExactInstant() {
    ReviewState asked = ReviewState.INFORMATION_ASKED;
    Instant before = DUE.minusNanos(1);

    assertThat(ReviewRules.waiting(asked, Optional.of(DUE), before)).isPresent();
    assertThat(ReviewRules.unanswered(asked, Optional.of(DUE), before)).isFalse();
    assertThat(ReviewRules.waiting(asked, Optional.of(DUE), DUE)).isEmpty();
    assertThat(ReviewRules.unanswered(asked, Optional.of(DUE), DUE)).isTrue();
    assertThat(ReviewRules.waiting(ReviewState.IN_REVIEW, Optional.of(DUE), before)).isEmpty();
    assertThat(ReviewRules.unanswered(ReviewState.IN_REVIEW, Optional.of(DUE), DUE)).isFalse();
  }

  @Test
  void aProposalIsConfirmedAsItIs() {
    assertThat(ReviewRules.confirming(ReviewState.APPROVED)).isEqualTo(ReviewCommand.APPROVE);
    assertThat(ReviewRules.confirming(ReviewState.DENIED)).isEqualTo(ReviewCommand.DENY);
  }
}
