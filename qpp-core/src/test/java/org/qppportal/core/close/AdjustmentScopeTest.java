package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.close.CloseInputs.DeterminedRow;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;

/** Whose payment a year adjusts. */
class AdjustmentScopeTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final EligibilityBasis BOTH = new EligibilityBasis(7, true);
  private static final EligibilityBasis FIRST = new EligibilityBasis(7, false);

  /** 2017, with its limits of $30,000 and 100 patients. */
  @ParameterizedTest(name = "{0} since {1}, {2} cents, {3} patients, {4}: {7}")
  @CsvSource({
    "physician, 2000, 3000001, 101, , false, false, ADJUSTED",
    "physician, 2000, 3000000, 101, , false, false, LOW_VOLUME",
    "physician, 2000, 3000001, 100, , false, false, LOW_VOLUME",
    "physician, 2000, 100, 1, , true, false, ADJUSTED",
    "physician, 2000, 100, 1, , false, true, ADJUSTED",
    "physician, 2017, 9000000, 900, , true, true, NEW_TO_MEDICARE",
    "physician, 2016, 9000000, 900, , true, true, ADJUSTED",
    "physical therapist, 2000, 9000000, 900, , true, true, CLINICIAN_TYPE",
    "physician, 2000, 9000000, 900, qp, true, true, QUALIFYING_PARTICIPANT",
    "physician, 2000, 9000000, 900, partialQp, true, true, PARTIAL_QUALIFYING_PARTICIPANT",
    "physician, 2000, 9000000, 900, partialQpElecting, true, true, ADJUSTED",
  })
  void adjustsWhomTheRegulationNames(
      String type,
      int enrolledIn,
      long cents,
      int patients,
      String qpStatus,
      boolean groupCounts,
      boolean entityCounts,
      PaymentStatus expected) {
    ParticipantRow clinician =
        new ParticipantRow(
            "000000001",
            "2000000008",
            type,
            enrolledIn,
            cents,
            patients,
            -1,
            null,
            null,
            null,
            qpStatus,
            null,
            null);

    assertThat(
            scope(2017, EligibilityBasis.TOLD)
                .of(clinician, practice(0, 0, null, null), groupCounts, entityCounts))
        .isEqualTo(expected);
  }

  /** Who chose, with the limits of $90,000, 200 patients and 200 services since 2019. */
  @ParameterizedTest(name = "{0}: {1} cents, {2} patients, {3}; practice {4}: {5}")
  @CsvSource({
    "2025, 9000000, 201, ,          ,          LOW_VOLUME",
    "2025, 9000000, 201, optIn,     ,          ADJUSTED",
    "2025, 9000000, 201, voluntary, ,          VOLUNTARY",
    "2025, 9000000, 201, ,          voluntary, VOLUNTARY",
    "2025, 9000000, 201, ,          optIn,     LOW_VOLUME",
    "2025, 9000000, 201, optIn,     voluntary, ADJUSTED",
    "2025, 9000000, 200, optIn,     ,          LOW_VOLUME",
    "2025, 9000000, 200, ,          voluntary, VOLUNTARY",
    "2025, 9000001, 201, voluntary, ,          ADJUSTED",
    "2018, 9000000, 201, optIn,     ,          LOW_VOLUME",
    "2018, 9000000, 201, voluntary, voluntary, LOW_VOLUME",
  })
  void adjustsWhoOptedIn(
      int year, long cents, int count, String own, String group, PaymentStatus expected) {
    ParticipantRow clinician = participant(cents, count, null, own);

    assertThat(
            scope(year, EligibilityBasis.TOLD)
                .of(clinician, practice(0, 0, null, group), false, false))
        .isEqualTo(expected);
  }

  /** A choice never brings in whom something else leaves out. */
  @ParameterizedTest
  @CsvSource({
    "physical therapist, 2000, , 2018, CLINICIAN_TYPE",
    "clinical social worker, 2000, , 2019, CLINICIAN_TYPE",
    "physician, 2019, , 2019, NEW_TO_MEDICARE",
    "physician, 2000, qp, 2019, QUALIFYING_PARTICIPANT",
  })
  void aChoiceBringsInNobodyWhoIsLeftOut(
      String type, int enrolledIn, String qpStatus, int year, PaymentStatus expected) {
    ParticipantRow clinician =
        new ParticipantRow(
            "000000001",
            "2000000008",
            type,
            enrolledIn,
            9_000_000,
            900,
            900,
            null,
            null,
            null,
            qpStatus,
            null,
            "optIn");

    assertThat(
            scope(year, EligibilityBasis.TOLD)
                .of(clinician, practice(0, 0, null, null), true, false))
        .isEqualTo(expected);
  }

  /** What the portal was told says nothing where claims were counted, segment by segment. */
  @ParameterizedTest(name = "both {0}: first {1}, second {2}: {4}")
  @CsvSource({
    "true,  9000001, 9000001, ,      ADJUSTED",
    "true,  9000000, 9000001, ,      LOW_VOLUME",
    "true,  9000001, 9000000, ,      LOW_VOLUME",
    "true,  9000000, 9000001, optIn, ADJUSTED",
    "true,  ,        9000001, ,      ADJUSTED",
    "true,  9000001, ,        ,      LOW_VOLUME",
    "true,  9000001, ,        optIn, LOW_VOLUME",
    "false, 9000001, ,        ,      ADJUSTED",
    "false, ,        9000001, ,      LOW_VOLUME",
    "true,  ,        ,        ,      LOW_VOLUME",
  })
  void claimsDecideSegmentBySegment(
      boolean bothSegments, Long first, Long second, String choice, PaymentStatus expected) {
    DeterminedRow determined = new DeterminedRow(amounts(first), amounts(second), 0);
    AdjustmentScope scope = scope(2025, bothSegments ? BOTH : FIRST);

    assertThat(
            scope.of(
                participant(900_000_000, 900, determined, choice),
                practice(0, 0, null, null),
                false,
                false))
        .isEqualTo(expected);
    assertThat(scope.countsAsGroup(practice(0, 0, determined, choice)))
        .isEqualTo(expected == PaymentStatus.ADJUSTED);
  }

  /** In a year that was determined, whoever was not billed nothing. */
  @ParameterizedTest
  @CsvSource({"TOLD, ADJUSTED, true", "CLAIMS, LOW_VOLUME, false"})
  void whoIsNotInTheRunBilledNothing(String basis, PaymentStatus expected, boolean group) {
    AdjustmentScope scope = scope(2025, "TOLD".equals(basis) ? EligibilityBasis.TOLD : BOTH);

    assertThat(
            scope.of(
                participant(900_000_000, 900, null, null),
                practice(0, 0, null, null),
                false,
                false))
        .isEqualTo(expected);
    assertThat(scope.countsAsGroup(practice(900_000_000, 900, null, null))).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 9000001, 201, ,          true",
    "2025, 9000000, 201, ,          false",
    "2025, 9000000, 201, optIn,     true",
    "2025, 9000000, 201, voluntary, false",
    "2025, 9000000, 200, optIn,     false",
    "2018, 9000000, 201, optIn,     false",
  })
  void aPracticeThatOptedInCountsAsAGroup(
      int year, long cents, int count, String choice, boolean counts) {
    assertThat(
            scope(year, EligibilityBasis.TOLD).countsAsGroup(practice(cents, count, null, choice)))
        .isEqualTo(counts);
  }

  private static AdjustmentScope scope(int year, EligibilityBasis basis) {
    return new AdjustmentScope(YearRules.of(POLICIES.of(year).orElseThrow()), basis);
  }

  private static Amounts amounts(Long cents) {
    return cents == null ? null : new Amounts(cents, 900, 900);
  }

  private static ParticipantRow participant(
      long cents, int count, DeterminedRow determined, String choice) {
    return new ParticipantRow(
        "000000001",
        "2000000008",
        "physician",
        2000,
        cents,
        count,
        count,
        null,
        null,
        null,
        null,
        determined,
        choice);
  }

  private static PracticeRow practice(
      long cents, int count, DeterminedRow determined, String choice) {
    return new PracticeRow(
        "000000001",
        true,
        3,
        cents,
        count,
        count,
        false,
        false,
        false,
        false,
        false,
        false,
        determined,
        choice);
  }
}
