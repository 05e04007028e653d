package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.PiSamples.changed;
import static org.qppportal.core.scoring.PiSamples.complete;
import static org.qppportal.core.scoring.PiSamples.pi;
import static org.qppportal.core.scoring.PiSamples.score;
import static org.qppportal.core.scoring.PiSamples.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.persistence.type.SubmissionMethod;

class PromotingInteroperabilityScoreTest {

  @Test
  void e5ThePublishedExampleOf2019ScoresSixtyFour() {
    CategoryScore score =
        score(
            2019,
            changed(2019, "PI_EP_1=49/115 PI_HIE_1=1123/1951 PI_HIE_4=923/951 PI_PEA_1=861/1809"));

    assertThat(score.points()).isEqualByComparingTo("64");
    assertThat(score.node().parts().get(0).parts())
        .extracting(part -> part.value().intValueExact())
        .containsExactly(4, 19, 12, 19, 5, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 1000, 1",
    "1, 1000, 1",
    "49, 1000, 1",
    "149, 1000, 1",
    "150, 1000, 2",
    "949, 1000, 9",
    "950, 1000, 10",
    "1000, 1000, 10",
    "1200, 1000, 10",
    "1, 1, 10",
  })
  void aRateIsRoundedHalfUpToAWholePointAndIsAtLeastOne(
      double numerator, long denominator, BigDecimal points) {
    Proportion rate = new Proportion(Math.max(1, (long) numerator), denominator);

    assertThat(new PiMeasurePoints(BigDecimal.ONE).points(rate, BigDecimal.TEN))
        .isEqualByComparingTo(points);
  }

  // Half of every rate: e-prescribing 5, exchange 10 + 10 or 8 + 8, patient access 20 or 13.
  @ParameterizedTest
  @CsvSource({
    "2019, 55",
    "2020, 55",
    "2021, 55",
    "2022, 55",
    "2023, 69",
    "2024, 69",
    "2025, 69",
    "2026, 69",
  })
  void theRequiredMeasuresAddUp(int year, BigDecimal points) {
    assertThat(score(year, complete(year)).points()).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026",
  })
  void fullRatesAreOneHundred(int year) {
    String full = "PI_EP_1=7/7 PI_HIE_1=7/7 PI_HIE_4=7/7 PI_PEA_1=7/7";

    CategoryScore score = score(year, changed(year, full));

    assertThat(score.points()).isEqualByComparingTo("100");
    assertThat(score.gaps().get()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2019, -PI_INFBLO_1, PI_INFBLO_1",
    "2019, !PI_ONCDIR_1, PI_ONCDIR_1",
    "2020, -PI_PPHI_1, PI_PPHI_1",
    "2021, -PI_EP_1, PI_EP_1",
    "2021, PI_EP_1=0/10, PI_EP_1",
    "2021, PI_HIE_1=0/0, PI_HIE_1",
    "2022, -PI_HIE_4, PI_HIE_4",
    "2022, -PI_PEA_1, PI_PEA_1",
    "2022, -PI_PPHI_2, PI_PPHI_2",
    "2023, -PI_PPHI_2, PI_PPHI_2",
    "2023, !PI_EP_2, PI_EP_2",
    "2024, !PI_PPHI_2, PI_PPHI_2",
    "2026, !PI_PPHI_2, PI_PPHI_2",
    "2022, -PI_PHCDRR_3, PI_PHCDRR_3",
    "2023, -PI_PHCDRR_1_PROD, PI_PHCDRR_1",
    "2024, !PI_PHCDRR_3, PI_PHCDRR_3",
    "2025, -PI_PHCDRR_3, PI_PHCDRR_3",
    "2025, -PI_PHCDRR_3 !PI_PHCDRR_3_EX_1, PI_PHCDRR_3",
    "2026, -PI_PHCDRR_3_PRE, PI_PHCDRR_3",
  })
  void withoutAnythingRequiredThereIsNoScore(int year, String change, String missing) {
    CategoryScore score = score(year, changed(year, change));

    // From 2024 on what lacks anything is no submission.
    assertThat(score.reported()).isEqualTo(year < 2024);
    assertThat(score.points()).isEqualByComparingTo("0");
    assertThat(score.node().because()).contains(missing);
    assertThat(score.gaps().get())
        .singleElement()
        .satisfies(gap -> assertThat(gap.what()).contains(missing));
  }

  @ParameterizedTest
  @CsvSource({"2022, 55", "2023, 69"})
  void theSaferGuidesWereFirstAnsweredEitherWay(int year, BigDecimal points) {
    assertThat(score(year, changed(year, "!PI_PPHI_2")).points()).isEqualByComparingTo(points);
  }

  // The rest of the data keeps its points; full rates show where points went.
  @ParameterizedTest
  @CsvSource({
    // e-prescribing excluded: its points go to the exchange of health information.
    "2019, -PI_EP_1 +PI_LVPP_1, 'PI_HIE_1 25, PI_HIE_4 25, PI_PEA_1 40'",
    "2022, -PI_EP_1 +PI_LVPP_1, 'PI_HIE_1 25, PI_HIE_4 25, PI_PEA_1 40'",
    "2022, -PI_EP_1 +PI_LVPP_1 -PI_HIE_1 -PI_HIE_4 +PI_HIE_5, 'PI_HIE_5 50, PI_PEA_1 40'",
    "2023, -PI_EP_1 +PI_LVPP_1, 'PI_EP_2 10, PI_HIE_1 20, PI_HIE_4 20, PI_PEA_1 25'",
    // The query of the monitoring program excluded: to e-prescribing, or on with it.
    "2023, -PI_EP_2 +PI_EP_2_EX_3, 'PI_EP_1 20, PI_HIE_1 15, PI_HIE_4 15, PI_PEA_1 25'",
    "2024, -PI_EP_1 +PI_LVPP_1 -PI_EP_2 +PI_EP_2_EX_1, 'PI_HIE_1 25, PI_HIE_4 25, PI_PEA_1 25'",
    "2026, -PI_EP_1 +PI_LVPP_1 -PI_EP_2 +PI_EP_2_EX_1 +PI_HIE_6, 'PI_HIE_6 50, PI_PEA_1 25'",
    // Sending and receiving excluded.
    "2019, -PI_HIE_4 +PI_LVITC_2, 'PI_EP_1 10, PI_HIE_1 40, PI_PEA_1 40'",
    "2019, -PI_HIE_4 +PI_CUITC_1, 'PI_EP_1 10, PI_HIE_1 40, PI_PEA_1 40'",
    "2020, -PI_HIE_1 +PI_LVOTC_1, 'PI_EP_1 10, PI_HIE_4 20, PI_PEA_1 60'",
    "2023, -PI_HIE_4 +PI_LVITC_2, 'PI_EP_1 10, PI_EP_2 10, PI_HIE_1 30, PI_PEA_1 25'",
    "2025, -PI_HIE_1 +PI_LVOTC_1 -PI_HIE_4 +PI_LVITC_2, 'PI_EP_1 10, PI_EP_2 10, PI_PEA_1 55'",
    "2021, -PI_EP_1 +PI_LVPP_1 -PI_HIE_1 +PI_LVOTC_1 -PI_HIE_4 +PI_LVITC_2, 'PI_PEA_1 90'",
  })
  void thePointsOfAnExcludedMeasureGoToOthers(int year, String changes, String expected) {
    CategoryScore score = full(year, changes);

    assertThat(score.points()).isEqualByComparingTo("100");
    ScoreNode set = score.node().parts().get(0);
    for (String measure : expected.split(", ")) {
      String[] words = measure.split(" ");
      assertThat(set.part(words[0]).orElseThrow().value())
          .as(words[0])
          .isEqualByComparingTo(words[1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Any two registries, a second of one kind, or one with an exclusion.
    "2019, -PI_PHCDRR_1 -PI_PHCDRR_3 +PI_PHCDRR_2 +PI_PHCDRR_5, 5 5, 40",
    "2020, -PI_PHCDRR_3 +PI_PHCDRR_1_MULTI, 5 5, 40",
    "2021, -PI_PHCDRR_3 +PI_PHCDRR_4_EX_2, 10 0, 40",
    "2021, +PI_PHCDRR_2 +PI_PHCDRR_4, 5 5, 40",
    "2019, -PI_PHCDRR_1 -PI_PHCDRR_3 +PI_PHCDRR_1_EX_1 +PI_PHCDRR_5_EX_1, 0 0, 50",
    // Immunizations and case reporting.
    "2022, +PI_PHCDRR_1, 5 5, 40",
    "2022, -PI_PHCDRR_3 +PI_PHCDRR_3_EX_4, 10 0, 40",
    "2022, -PI_PHCDRR_1 -PI_PHCDRR_3 +PI_PHCDRR_1_EX_1 +PI_PHCDRR_3_EX_1, 0 0, 50",
    "2024, -PI_PHCDRR_1 +PI_PHCDRR_1_EX_2, 0 25, 25",
    "2023, -PI_PHCDRR_1 -PI_PHCDRR_3 +PI_PHCDRR_1_EX_1 +PI_PHCDRR_3_EX_1, 0 0, 50",
    "2023, +PI_PHCDRR_1, 12.5 12.5, 25",
    // Case reporting is suppressed in 2025: any answer has full credit, and it keeps its points.
    "2025, !PI_PHCDRR_3 -PI_PHCDRR_3_PRE, 12.5 12.5, 25",
    "2025, -PI_PHCDRR_3 +PI_PHCDRR_3_EX_1, 12.5 12.5, 25",
    "2025, +PI_PHCDRR_3 -PI_PHCDRR_3_PRE, 12.5 12.5, 25",
    "2025, !PI_PHCDRR_3 -PI_PHCDRR_1 +PI_PHCDRR_1_EX_1, 0 25, 25",
    "2025, -PI_PHCDRR_3 +PI_PHCDRR_3_EX_1 -PI_PHCDRR_1 +PI_PHCDRR_1_EX_1, 0 25, 25",
  })
  void registriesShareThePointsOfTheirObjective(
      int year, String changes, String registries, BigDecimal access) {
    CategoryScore score = full(year, changes);

    assertThat(score.points()).isEqualByComparingTo("100");
    ScoreNode set = score.node().parts().get(0);
    assertThat(set.parts().stream().filter(part -> part.rule() == PiPublicHealth.RULE))
        .extracting(part -> Figures.figure(part.value()))
        .containsExactly(registries.split(" "));
    assertThat(set.part("PI_PEA_1").orElseThrow().value()).isEqualByComparingTo(access);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, +PI_EP_2, 60",
    "2019, PI_EP_3=1/50, 60",
    "2019, +PI_EP_2 PI_EP_3=1/50, 65",
    "2020, +PI_EP_2, 60",
    "2021, +PI_EP_2, 65",
    "2022, +PI_EP_2 +PI_PHCDRR_2, 70",
    "2022, +PI_PHCDRR_2 +PI_PHCDRR_4 +PI_PHCDRR_5, 60",
    "2023, +PI_PHCDRR_5, 69",
    "2023, +PI_PHCDRR_5 +PI_PHCDRR_5_PRE, 74",
    "2025, +PI_PHCDRR_4 +PI_PHCDRR_4_PROD +PI_PHCDRR_2 +PI_PHCDRR_2_PROD, 74",
    "2026, +PI_PHCDRR_6, 74",
    "2026, +PI_PHCDRR_6 +PI_PHCDRR_2 +PI_PHCDRR_2_PROD, 74",
  })
  void bonusesCountOnce(int year, String changes, BigDecimal points) {
    assertThat(score(year, changed(year, changes)).points()).isEqualByComparingTo(points);
  }

  @Test
  void moreThanOneHundredIsCut() {
    CategoryScore score = full(2022, "+PI_EP_2 +PI_PHCDRR_2");

    assertThat(score.points()).isEqualByComparingTo("100");
    assertThat(score.node().parts().get(0).part("cap").orElseThrow().value())
        .isEqualByComparingTo("-15");
  }

  @ParameterizedTest
  @CsvSource({
    "2021, -PI_HIE_1 -PI_HIE_4 +PI_HIE_5, PI_HIE_5, 40",
    "2024, -PI_HIE_1 -PI_HIE_4 +PI_HIE_6, PI_HIE_6, 30",
    "2023, -PI_HIE_1 -PI_HIE_4 +PI_HIE_5, PI_HIE_5, 30",
    "2025, !PI_HIE_5, PI_HIE_1, 8",
  })
  void oneWayToExchangeHealthInformationIsEnough(
      int year, String changes, String measure, BigDecimal points) {
    ScoreNode set = score(year, changed(year, changes)).node().parts().get(0);

    assertThat(set.part(measure).orElseThrow().value()).isEqualByComparingTo(points);
  }

  @Test
  void ofTwoWaysToExchangeHealthInformationOneCounts() {
    ScoreNode set = score(2024, changed(2024, "+PI_HIE_5 +PI_HIE_6")).node().parts().get(0);

    assertThat(set.part("PI_HIE_5").orElseThrow().value()).isEqualByComparingTo("30");
    assertThat(set.part("PI_HIE_6").orElseThrow().value()).isEqualByComparingTo("0");
    assertThat(set.part("PI_HIE_1").orElseThrow().because()).contains("Only one way");
  }

  @Test
  void whatIsReportedIsNotExcluded() {
    assertThat(score(2022, changed(2022, "+PI_LVPP_1")).points()).isEqualByComparingTo("55");
  }

  @ParameterizedTest
  @CsvSource({
    // The second sender agrees, is silent, differs, or excludes what the first reports.
    "2022, PI_EP_1=50/100, 55",
    "2022, -PI_EP_1, 55",
    "2022, PI_EP_1=60/100, 0",
    "2022, -PI_EP_1 +PI_LVPP_1, 0",
    "2022, !PI_PPHI_1, 55",
    "2024, PI_EP_1=60/100, 0",
    "2025, PI_EP_1=60/100, 70",
    "2026, PI_EP_1=40/100, 69",
  })
  void sendersThatContradictEachOtherScoredNothingAtFirst(
      int year, String second, BigDecimal points) {
    CategoryScore score =
        scoring(year)
            .score(
                List.of(
                    pi(SubmissionMethod.ELECTRONIC_HEALTH_RECORD, complete(year)),
                    pi(SubmissionMethod.REGISTRY, changed(year, second))),
                Contexts.of(PracticeTraits.NONE));

    assertThat(score.points()).isEqualByComparingTo(points);
    if (points.signum() == 0) {
      assertThat(score.node().because()).contains("PI_EP_1");
      assertThat(score.gaps().get()).hasSize(1);
    }
  }

  @Test
  void nothingSentIsNotReported() {
    CategoryScore score = scoring(2023).score(List.of(), Contexts.of(PracticeTraits.NONE));

    assertThat(score.reported()).isFalse();
    assertThat(score.node().because()).startsWith("No promoting interoperability data");
  }

  private static CategoryScore full(int year, String changes) {
    String rates = "PI_EP_1=7/7 PI_HIE_1=7/7 PI_HIE_4=7/7 PI_PEA_1=7/7 ";
    return score(year, changed(year, rates + changes));
  }
}
