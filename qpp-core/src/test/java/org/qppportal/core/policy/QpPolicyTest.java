package org.qppportal.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QpPolicyTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  @ParameterizedTest
  @CsvSource({
    "2017, 25 20 20 10, , 90, 50, 2.5, ",
    "2018, 25 20 20 10, , 60, 50, 2.5, 50",
    "2019, 50 40 35 25, 50 40 35 25, 60, 75, 3, 50",
    "2020, 50 40 35 25, 50 40 35 25, 60, 75, 4, 50",
    "2021, 50 40 35 25, 50 40 35 25, 60, 75, 5, 50",
    "2022, 50 40 35 25, 50 40 35 25, 60, 75, 5, 50",
    "2023, 50 40 35 25, 50 40 35 25, 60, 75, 5, 50",
    "2024, 50 40 35 25, 50 40 35 25, 60, 75, 5, 50",
    "2025, 75 50 50 35, 75 50 50 35, 60, , 5, 50",
    "2026, 50 40 35 25, 50 40 35 25, 60, , 5, 50",
  })
  void thresholdsAndStandardsAreThoseOfTheYear(
      int year,
      String medicare,
      String allPayer,
      int runOutDays,
      BigDecimal recordsUse,
      BigDecimal medicalHome,
      Integer medicalHomeClinicians) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();

    assertThat(text(policy.qp().thresholds())).isEqualTo(medicare);
    assertThat(policy.qp().allPayer().map(option -> text(option.thresholds())).orElse(null))
        .isEqualTo(allPayer);
    policy
        .qp()
        .allPayer()
        .ifPresent(option -> assertThat(text(option.medicareMinimum())).isEqualTo("25 20 20 10"));
    assertThat(policy.qp().claimsRunOutDays().value()).isEqualTo(runOutDays);
    assertThat(policy.advancedApm().recordsUsePercent().map(Cited::value).orElse(null))
        .isEqualTo(recordsUse);
    assertThat(policy.advancedApm().medicalHomeRevenuePercent().value())
        .isEqualByComparingTo(medicalHome);
    assertThat(policy.advancedApm().medicalHomeMaximumClinicians().map(Cited::value).orElse(null))
        .isEqualTo(medicalHomeClinicians);
  }

  @Test
  void everyYearHasItsOwnDates() {
    for (int year : POLICIES.years()) {
      QpPolicy qp = POLICIES.of(year).orElseThrow().qp();

      assertThat(qp.determinationDates().value())
          .isEqualTo(
              List.of(
                  LocalDate.of(year, 3, 31), LocalDate.of(year, 6, 30), LocalDate.of(year, 8, 31)));
      assertThat(qp.periodStart()).isEqualTo(LocalDate.of(year, 1, 1));
      assertThat(qp.periodEnd()).isEqualTo(LocalDate.of(year, 8, 31));
      assertThat(qp.finalListDate().value()).isEqualTo(LocalDate.of(year, 12, 31));
      assertThat(qp.finalListCovers().value())
          .isEqualTo(year < 2021 ? FinalListScope.FULL_TIN_APMS : FinalListScope.MIPS_APMS);
      assertThat(qp.partial().electionDue().value()).isEqualTo(LocalDate.of(year + 1, 3, 31));
      assertThat(qp.partial().electedBy().value()).isEqualTo(PartialQpElector.APM_ENTITY);
      assertThat(qp.partial().inMipsWithoutElection().value()).isFalse();
      assertThat(qp.minimumActiveDays().value()).isEqualTo(60);
    }
  }

  @Test
  void individualsAndBothBasesCountFrom2026() {
    for (int year : POLICIES.years()) {
      QpPolicy qp = POLICIES.of(year).orElseThrow().qp();

      assertThat(qp.individuals().everyone().value()).isEqualTo(year >= 2026);
      assertThat(qp.individuals().severalEntities().value()).isEqualTo(year < 2026);
      assertThat(qp.individuals().snapshots().value()).containsExactly(3);
      assertThat(qp.coveredServicesBase().value()).isEqualTo(year >= 2026);
      assertThat(qp.prospectivelyAttributedLeave().value()).isEqualTo(year >= 2021);
    }
  }

  private static String text(QpPolicy.Thresholds thresholds) {
    return thresholds.qualifyingPaymentPercent().value().toPlainString()
        + " "
        + thresholds.partialPaymentPercent().value().toPlainString()
        + " "
        + thresholds.qualifyingPatientPercent().value().toPlainString()
        + " "
        + thresholds.partialPatientPercent().value().toPlainString();
  }
}
