package org.qppportal.core.desk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.persistence.type.QualityVerdict;

class QualityRulesTest {

  private static final Instant CLOSED = Instant.parse("2026-11-01T05:30:00Z");

  @Test
  void oneInTwentyIsDrawn() {
    long drawn =
        LongStream.range(100_000, 140_000)
            .filter(number -> QualityRules.isDrawn(number, CLOSED.plusSeconds(number)))
            .count();
    // 40,000 draws of one in twenty: 2,000, with a standard deviation of 44.
    assertThat(drawn).isBetween(1_800L, 2_200L);
  }

  @Test
  void theSameTicketIsAlwaysDrawnAlikeAndItsEndDecides() {
    assertThat(QualityRules.isDrawn(100_001, CLOSED))
        .isEqualTo(QualityRules.isDrawn(100_001, CLOSED));
    assertThat(
            LongStream.range(0, 200)
                .filter(second -> QualityRules.isDrawn(100_001, CLOSED.plusSeconds(second)))
                .count())
        .isBetween(1L, 40L);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "agent, GOOD, '', NONE",
        "lead, none, '', KIND",
        "lead, GOOD, '', none",
        "lead, BETTER, ' ', TEXT",
        "lead, BETTER, Too long., none",
        "lead, WRONG, '', TEXT",
        "lead, WRONG, It names another practice., none"
      })
  void somebodyElseReadsItAndSaysWhatIsWrong(
      String reviewer, QualityVerdict verdict, String note, String field) {
    assertThat(
            QualityRules.problem(
                    reviewer, Set.of("agent", "asker"), Optional.ofNullable(verdict), note)
                .map(Problem::field)
                .map(Enum::name))
        .isEqualTo(Optional.ofNullable(field));
  }

  @Test
  void aNoteHasAnEnd() {
    String longest = "x".repeat(QualityRules.MOST_OF_NOTE);
    assertThat(problem(longest)).isEmpty();
    assertThat(problem(longest + "x")).isPresent();
  }

  private static Optional<Problem> problem(String note) {
    return QualityRules.problem("lead", Set.of(), Optional.of(QualityVerdict.WRONG), note);
  }
}
