package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.proportion;
import static org.qppportal.core.scoring.Sent.yes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.AdvancingCareInformationPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** What 2018 changed in the score by base, performance and bonus. */
class AciCategoryScore2018Test {

  private static final AciCategoryScore PI =
      new AciCategoryScore(
          ScoringSections.read(
              2018, "advancingCareInformation", AdvancingCareInformationPolicy.class),
          Catalogues.of(2018));

  // Base 50 and three tenths of performance.
  private static final List<Measurement> BASE =
      List.of(
          yes("PI_INFBLO_1"),
          yes("PI_ONCDIR_1"),
          yes("PI_PPHI_1"),
          proportion("PI_EP_1", 1, 1000),
          proportion("PI_PEA_1", 1, 1000),
          proportion("PI_HIE_1", 1, 1000),
          proportion("PI_HIE_2", 1, 1000));

  private static final List<Measurement> TRANSITION_BASE =
      List.of(
          yes("PI_INFBLO_1"),
          yes("PI_ONCDIR_1"),
          yes("PI_TRANS_PPHI_1"),
          proportion("PI_TRANS_EP_1", 1, 1000),
          proportion("PI_TRANS_PEA_1", 1, 1000),
          proportion("PI_TRANS_HIE_1", 1, 1000));

  @ParameterizedTest
  @CsvSource({
    "PI_ONCACB_1, 53",
    "PI_PHCDRR_1, 63",
    "PI_PHCDRR_2, 63",
    "PI_PHCDRR_3 PI_PHCDRR_5, 68",
    "PI_PHCDRR_1 PI_PHCDRR_2 PI_PHCDRR_3 PI_PHCDRR_4 PI_PHCDRR_5, 68",
    "PI_PHCDRR_1 PI_PHCDRR_1_MULTI, 68",
    "PI_PHCDRR_4 PI_PHCDRR_4_MULTI PI_PHCDRR_5, 68",
    "PI_IACEHRT_1, 63",
  })
  void oneRegistryIsPerformanceAndAnotherABonus(String ids, BigDecimal points) {
    List<Measurement> sent = new ArrayList<>(BASE);
    for (String id : ids.split(" ")) {
      sent.add(yes(id));
    }

    assertThat(score(sent, "").points()).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "0015E0123456789, 63",
    "0015H0123456789, 53",
    "0014E0123456789, 53",
    "'', 53",
  })
  void recordsCertifiedToTheLatestEditionOnlyEarnABonus(String cehrtId, BigDecimal points) {
    assertThat(score(BASE, cehrtId).points()).isEqualByComparingTo(points);
  }

  @Test
  void theTransitionMeasuresHaveNoEditionBonus() {
    assertThat(score(TRANSITION_BASE, "0015E0123456789").points()).isEqualByComparingTo("54");
  }

  @ParameterizedTest
  @CsvSource({
    "PI_EP_1, PI_LVPP_1, 53",
    "PI_HIE_1, PI_LVOTC_1, 52",
    "PI_HIE_2, PI_LVITC_1, 52",
    "PI_PEA_1, PI_LVPP_1, 0",
  })
  void anExclusionStandsInForItsMeasure(String measure, String exclusion, BigDecimal points) {
    List<Measurement> sent = new ArrayList<>(BASE);
    sent.removeIf(m -> m.measureId().equals(measure));
    sent.add(yes(exclusion));

    assertThat(score(sent, "").points()).isEqualByComparingTo(points);
  }

  @Test
  void theCategoryHasItsNewName() {
    CategoryScore score = score(BASE, "");

    assertThat(score.node().name()).isEqualTo("piScore");
    assertThat(score.node().title()).isEqualTo("Promoting interoperability score");
    assertThat(PI.score(List.of(), Contexts.of(PracticeTraits.NONE)).node().because())
        .isEqualTo("No data of promoting interoperability was sent.");
  }

  private static CategoryScore score(List<Measurement> sent, String cehrtId) {
    MeasurementSet set =
        new MeasurementSet(
            Category.PI,
            SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
            "mips",
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2018, 6, 1),
            Optional.of(cehrtId).filter(id -> !id.isEmpty()),
            sent);
    return PI.score(List.of(set), Contexts.of(PracticeTraits.NONE));
  }
}
