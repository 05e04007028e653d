package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;

/** Whose payment 2017 adjusts, with its limits of $30,000 and 100 patients. */
class AdjustmentScopeTest {

  private final AdjustmentScope scope =
      new AdjustmentScope(YearRules.of(YearPolicies.load().of(2017).orElseThrow()));

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
            qpStatus);

    assertThat(scope.of(clinician, groupCounts, entityCounts)).isEqualTo(expected);
  }
}
