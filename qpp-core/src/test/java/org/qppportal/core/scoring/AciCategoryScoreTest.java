package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.aci;
import static org.qppportal.core.scoring.Sent.no;
import static org.qppportal.core.scoring.Sent.proportion;
import static org.qppportal.core.scoring.Sent.yes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.Submission.Measurement;

class AciCategoryScoreTest {

  private static final AciCategoryScore ACI =
      new AciCategoryScore(
          Engines.SCORING_2017.advancingCareInformation().orElseThrow(), Catalogues.of(2017));

  /** Base measures that add 1 + 1 + 1 to the performance score. */
  private static final List<Measurement> BASE =
      List.of(
          yes("ACI_INFBLO_1"),
          yes("ACI_ONCDIR_1"),
          yes("ACI_PPHI_1"),
          proportion("ACI_EP_1", 1, 1000),
          proportion("ACI_PEA_1", 1, 1000),
          proportion("ACI_HIE_1", 1, 1000),
          proportion("ACI_HIE_2", 1, 1000));

  private static final List<Measurement> TRANSITION_BASE =
      List.of(
          yes("ACI_INFBLO_1"),
          yes("ACI_ONCDIR_1"),
          yes("ACI_TRANS_PPHI_1"),
          proportion("ACI_TRANS_EP_1", 1, 1000),
          proportion("ACI_TRANS_PEA_1", 1, 1000),
          proportion("ACI_TRANS_HIE_1", 1, 1000));

  @ParameterizedTest
  @CsvSource({
    "0, 1000, 0",
    "4, 1000, 1",
    "10, 1000, 1",
    "100, 1000, 1",
    "104, 1000, 1",
    "105, 1000, 2",
    "110, 1000, 2",
    "200, 1000, 2",
    "900, 1000, 9",
    "904, 1000, 9",
    "910, 1000, 10",
    "1000, 1000, 10",
    "0, 0, 0",
    "1, 100000, 1",
  })
  void aRateEarnsOnePointForEachTenPercentBegun(long numerator, long denominator, int band) {
    assertThat(new AciPerformanceScore(10).band(new Proportion(numerator, denominator)))
        .isEqualTo(band);
  }

  @Test
  void theBaseScoreIsFiftyAndCarriesTheRates() {
    CategoryScore score = score(BASE);

    assertThat(score.points()).isEqualByComparingTo("53");
    ScoreNode set = score.node().parts().get(0);
    assertThat(set.part("base").orElseThrow().value()).isEqualByComparingTo("50");
    assertThat(set.part("performance").orElseThrow().parts()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "ACI_INFBLO_1",
    "ACI_ONCDIR_1",
    "ACI_PPHI_1",
    "ACI_EP_1",
    "ACI_PEA_1",
    "ACI_HIE_1",
    "ACI_HIE_2"
  })
  void withoutAnyOfTheBaseThereIsNoScore(String missing) {
    List<Measurement> measurements = new ArrayList<>(BASE);
    measurements.removeIf(m -> m.measureId().equals(missing));
    measurements.add(yes("ACI_PHCDRR_1"));

    CategoryScore score = score(measurements);

    assertThat(score.points()).isEqualByComparingTo("0");
    assertThat(score.node().parts().get(0).part("base").orElseThrow().because()).contains(missing);
    Gap gap = score.gaps().get().get(0);
    assertThat(gap.what())
        .isEqualTo(
            "The base score lacks "
                + Catalogues.of(2017).measure(missing).orElseThrow().title()
                + ".");
    assertThat(gap.whatToDo()).startsWith("Report " + missing + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "ACI_EP_1, ACI_LVPP_1, 53",
    "ACI_HIE_1, ACI_LVOTC_1, 52",
    "ACI_HIE_2, ACI_LVITC_1, 52",
    "ACI_HIE_2, ACI_LVOTC_1, 0",
  })
  void anExclusionStandsInForItsMeasure(String measure, String exclusion, BigDecimal points) {
    List<Measurement> measurements = new ArrayList<>(BASE);
    measurements.removeIf(m -> m.measureId().equals(measure));
    measurements.add(yes(exclusion));

    assertThat(score(measurements).points()).isEqualByComparingTo(points);
  }

  @Test
  void aZeroNumeratorOrANoIsNotReported() {
    List<Measurement> zero = new ArrayList<>(BASE);
    zero.removeIf(m -> m.measureId().equals("ACI_PEA_1"));
    zero.add(proportion("ACI_PEA_1", 0, 100));
    List<Measurement> refused = new ArrayList<>(BASE);
    refused.removeIf(m -> m.measureId().equals("ACI_PPHI_1"));
    refused.add(no("ACI_PPHI_1"));

    assertThat(score(zero).points()).isEqualByComparingTo("0");
    assertThat(score(refused).points()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "ACI_PHCDRR_1, 63",
    "ACI_PHCDRR_2, 58",
    "ACI_PHCDRR_2 ACI_PHCDRR_3 ACI_PHCDRR_4, 58",
    "ACI_IACEHRT_1, 63",
    "ACI_IACEHRT_1 ACI_PHCDRR_5 ACI_PHCDRR_1, 78",
    "ACI_ONCACB_1, 53",
  })
  void registriesAndActivitiesAddToIt(String ids, BigDecimal points) {
    List<Measurement> measurements = new ArrayList<>(BASE);
    Arrays.stream(ids.split(" ")).forEach(id -> measurements.add(yes(id)));

    assertThat(score(measurements).points()).isEqualByComparingTo(points);
  }

  @Test
  void transitionMeasuresCountDouble() {
    assertThat(score(TRANSITION_BASE).points()).isEqualByComparingTo("54");
    List<Measurement> full = new ArrayList<>(TRANSITION_BASE);
    full.removeIf(m -> m.value() instanceof Proportion);
    full.add(proportion("ACI_TRANS_EP_1", 1, 1));
    full.add(proportion("ACI_TRANS_PEA_1", 91, 100));
    full.add(proportion("ACI_TRANS_HIE_1", 45, 100));

    assertThat(score(full).points()).isEqualByComparingTo("80");
  }

  @Test
  void theBetterOfBothSetsOfMeasuresCounts() {
    List<Measurement> both = new ArrayList<>(BASE);
    TRANSITION_BASE.stream().filter(m -> !BASE.contains(m)).forEach(both::add);

    CategoryScore score = score(both);

    assertThat(score.points()).isEqualByComparingTo("54");
    assertThat(score.node().part("electronicHealthRecord").orElseThrow().value())
        .isEqualByComparingTo("0");
    assertThat(score.node().part("electronicHealthRecord/transition").orElseThrow().value())
        .isEqualByComparingTo("54");
  }

  @Test
  void moreThanOneHundredIsCut() {
    List<Measurement> all = new ArrayList<>(BASE);
    all.removeIf(m -> m.value() instanceof Proportion);
    for (String id :
        List.of(
            "EP_1", "PEA_1", "PEA_2", "CCTPE_1", "CCTPE_2", "CCTPE_3", "HIE_1", "HIE_2", "HIE_3")) {
      all.add(proportion("ACI_" + id, 10, 10));
    }
    all.add(yes("ACI_PHCDRR_1"));
    all.add(yes("ACI_PHCDRR_2"));
    all.add(yes("ACI_IACEHRT_1"));

    CategoryScore score = score(all);

    assertThat(score.points()).isEqualByComparingTo("100");
    assertThat(score.node().parts().get(0).part("cap").orElseThrow().value())
        .isEqualByComparingTo("-55");
    assertThat(score.gaps().get()).isEmpty();
  }

  private static CategoryScore score(List<Measurement> measurements) {
    return ACI.score(
        List.of(aci(measurements.toArray(Measurement[]::new))), Contexts.of(PracticeTraits.NONE));
  }
}
