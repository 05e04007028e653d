package org.qppportal.core.dataaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;

/** Requests for evidence: days, states, outcomes, error rates. */
class EvidenceRulesTest {

  private static final DataAuditPolicy POLICY = DataAuditPolicy.inForce();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void practicesHaveFortyFiveDays() {
    assertThat(POLICY.dueOn(TODAY)).isEqualTo(LocalDate.of(2027, 1, 6));
  }

  @ParameterizedTest
  @CsvSource({"2017, 2023-12-31", "2022, 2028-12-31", "2026, 2032-12-31"})
  void recordsAreKeptSixYearsAfterTheEndOfTheYear(int year, LocalDate until) {
    assertThat(POLICY.retainUntil(year)).isEqualTo(until);
  }

  @ParameterizedTest
  @EnumSource(
      value = Category.class,
      names = {"QUALITY", "IA", "ACI", "PI"})
  void eachCategoryThatIsSentSaysWhatIsAccepted(Category category) {
    assertThat(POLICY.documents(category)).hasSizeGreaterThan(2).doesNotHaveDuplicates();
  }

  @Test
  void nobodyIsAskedToProveCost() {
    assertThat(POLICY.documents(Category.COST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, '', Choose a day after today",
    "2026-11-22, agreed, Choose a day after today",
    "2026-11-23, '', Write why another day",
    "2026-11-23, agreed, ",
    "2027-01-05, '', Write why another day",
    "2027-01-06, '', ",
    "2027-01-07, '  ', Write why another day",
    "2027-06-01, agreed, "
  })
  void anotherDayThanTheUsualNeedsAReason(LocalDate day, String reason, String problem) {
    assertProblem(DueDays.problem(day, TODAY, reason), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01, asked, Choose a day after the one",
    "2026-11-30, 2026-12-01, asked, Choose a day after the one",
    "2026-12-02, 2026-12-01, asked, ",
    "2026-12-02, 2026-12-01, '', Write why",
    "2026-11-22, 2026-11-01, asked, Choose a day after the one",
    "2026-11-23, 2026-11-01, asked, "
  })
  void moreTimeIsMoreThanBefore(LocalDate day, LocalDate before, String reason, String problem) {
    assertProblem(DueDays.problemOfExtension(day, before, TODAY, reason), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-06, 45 days left, false, false",
    "2026-11-30, 8 days left, false, false",
    "2026-11-29, 7 days left, false, true",
    "2026-11-23, 1 day left, false, true",
    "2026-11-22, Due today, false, true",
    "2026-11-21, 1 day late, true, false",
    "2026-10-22, 31 days late, true, false"
  })
  void countsDown(LocalDate dueOn, String words, boolean late, boolean soon) {
    Countdown countdown = Countdown.of(dueOn, TODAY);
    assertThat(countdown.inWords()).isEqualTo(words);
    assertThat(countdown.late()).isEqualTo(late);
    assertThat(countdown.soon()).isEqualTo(soon);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0, false, false, REQUESTED, true",
    "3, 1, false, false, PARTLY_ANSWERED, true",
    "3, 2, false, false, PARTLY_ANSWERED, true",
    "3, 3, false, false, COMPLETE, false",
    "3, 0, true, false, IN_REVIEW, false",
    "3, 3, true, false, IN_REVIEW, false",
    "3, 0, true, true, DECIDED, false",
    "3, 3, true, true, DECIDED, false"
  })
  void theStateFollowsFromWhatWasSentAndFound(
      int items,
      int answered,
      boolean reviewed,
      boolean decided,
      EvidenceState state,
      boolean waits) {
    assertThat(EvidenceState.of(items, answered, reviewed, decided)).isEqualTo(state);
    assertThat(state.waitsForPractice()).isEqualTo(waits);
  }

  @ParameterizedTest
  @CsvSource({
    // outcome, verified, not supported, missing, items, problem
    "NO_FINDINGS, 3, 0, 0, 3, ",
    "NO_FINDINGS, 2, 0, 0, 3, 1 of 3 are open",
    "NO_FINDINGS, 2, 1, 0, 3, There are findings",
    "NO_FINDINGS, 2, 0, 1, 3, There are findings",
    "CORRECTIVE_ACTION, 3, 0, 0, 3, ",
    "CORRECTIVE_ACTION, 1, 1, 1, 3, ",
    "CORRECTIVE_ACTION, 0, 0, 0, 3, 3 of 3 are open",
    "DATA_NOT_SUPPORTED, 3, 0, 0, 3, All items are verified",
    "DATA_NOT_SUPPORTED, 2, 1, 0, 3, ",
    "DATA_NOT_SUPPORTED, 2, 0, 1, 3, ",
    "DATA_NOT_SUPPORTED, 0, 1, 0, 2, 1 of 2 are open"
  })
  void anOutcomeGoesWithWhatWasFound(
      DataAuditOutcome outcome,
      int verified,
      int notSupported,
      int missing,
      int items,
      String problem) {
    List<EvidenceVerdict> findings =
        new ArrayList<>(Collections.nCopies(verified, EvidenceVerdict.VERIFIED));
    findings.addAll(Collections.nCopies(notSupported, EvidenceVerdict.NOT_SUPPORTED));
    findings.addAll(Collections.nCopies(missing, EvidenceVerdict.MISSING));
    assertProblem(OutcomeRules.problem(outcome, findings, items), problem);
  }

  @Test
  void onlyUnsupportedDataIsWithdrawnAndOnlyByThatOutcome() {
    for (DataAuditOutcome outcome : DataAuditOutcome.values()) {
      for (EvidenceVerdict verdict : EvidenceVerdict.values()) {
        assertThat(OutcomeRules.toWithdraw(outcome, verdict))
            .as("%s %s", outcome, verdict)
            .isEqualTo(
                outcome == DataAuditOutcome.DATA_NOT_SUPPORTED
                    && verdict != EvidenceVerdict.VERIFIED);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // decided, wrong, percent, steps, inaccurate, published
    "0, 0, 0.00, 0, false, false",
    "50, 0, 0.00, 1, false, false",
    "50, 1, 2.00, 1, false, false",
    "34, 1, 2.94, 1, false, false",
    "100, 3, 3.00, 2, false, true",
    "33, 1, 3.03, 3, true, true",
    "10, 1, 10.00, 3, true, true",
    "50, 50, 100.00, 3, true, true"
  })
  void whatFollowsFromAnErrorRate(
      int decided, int wrong, String percent, int steps, boolean inaccurate, boolean published) {
    ErrorRate rate = new ErrorRate(decided, wrong);
    assertThat(rate.percent()).hasToString(percent);
    List<String> followUp = rate.followUp(POLICY);
    assertThat(followUp).hasSize(steps);
    assertThat(followUp.stream().anyMatch(step -> step.contains("inaccurate")))
        .isEqualTo(inaccurate);
    assertThat(followUp.stream().anyMatch(step -> step.contains("published"))).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | yes | -1",
        "false | no | -1",
        "{\"numerator\":8,\"denominator\":10} | numerator 8, denominator 10 | 10",
        "{\"isEndToEndReported\":false,\"performanceMet\":9,\"eligiblePopulation\":12}"
            + " | is end to end reported false, performance met 9, eligible population 12 | 12",
        "{\"strata\":[{\"stratum\":\"a\",\"eligiblePopulation\":7},"
            + "{\"stratum\":\"b\",\"eligiblePopulation\":9}]} | 2 strata | 9",
        "12.5 | 12.5 | -1"
      })
  void readsWhatWasReported(String json, String words, int patients) {
    ReportedValue value = ReportedValue.of(json);
    assertThat(value.inWords()).isEqualTo(words);
    assertThat(value.patients().orElse(-1)).isEqualTo(patients);
  }

  private static void assertProblem(Optional<String> found, String expected) {
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.orElse("")).contains(expected);
    }
  }
}
