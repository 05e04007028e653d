package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.CostPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

class CostCategoryScoreTest {

  private static final Map<Integer, CostCategoryScore> SCORES = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    // 2017: the 90th to the 10th percentile, then a zero that is no bound.
    "2017, MSPB_1, 24431, 1",
    "2017, MSPB_1, 24430, 2",
    "2017, MSPB_1, 23819, 2.5",
    "2017, MSPB_1, 18562, 10",
    "2017, MSPB_1, 1, 10",
    // From 2018 on: the 99th, 90th … 10th percentile.
    "2018, MSPB_1, 43285, 1",
    "2018, MSPB_1, 43284, 1",
    "2018, MSPB_1, 33851, 1.5",
    "2018, MSPB_1, 24418, 2",
    "2018, MSPB_1, 19084, 9.5",
    "2018, MSPB_1, 18657, 10",
    "2019, COST_EOPCI_1, 16635.4, 1",
    "2019, COST_EOPCI_1, 15242.85, 1.5",
    "2019, COST_EOPCI_1, 7521.3, 10",
    "2023, COST_ACOPD_1, 8213.60, 1",
    "2023, COST_ACOPD_1, 6049.57, 2",
    "2023, COST_ACOPD_1, 3005.73, 10",
    // From 2024 on: steps of the standard deviation around the median.
    "2025, COST_ACOPD_1, 2795.46, 10",
    "2025, COST_ACOPD_1, 3513.76, 9",
    "2025, COST_ACOPD_1, 4232.06, 8",
    "2025, COST_ACOPD_1, 5668.65, 7",
    "2025, COST_ACOPD_1, 6386.95, 6",
    "2025, COST_ACOPD_1, 7105.25, 5",
    "2025, COST_ACOPD_1, 7823.55, 4",
    "2025, COST_ACOPD_1, 8182.70, 3",
    "2025, COST_ACOPD_1, 8541.85, 2",
    "2025, COST_ACOPD_1, 8901.00, 1",
    "2025, COST_ACOPD_1, 9901.00, 1",
  })
  void aCostEarnsByItsPlaceOnTheBenchmark(
      int year, String measure, BigDecimal cost, BigDecimal points) {
    CategoryScore score = score(year, List.of(new ClaimsResult(measure, cost, 100)));

    assertThat(score.points()).isCloseTo(points, within(new BigDecimal("0.00001")));
    assertThat(score.maximum()).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void everyBenchmarkFrom2024OnStepsByTheStandardDeviationAroundTheMedian(int year) {
    List<Benchmark> ladders =
        Catalogues.of(year).benchmarks().stream()
            .filter(b -> b.submissionMethod() == SubmissionMethod.ADMINISTRATIVE_CLAIMS)
            .filter(b -> b.measureId().matches("[A-Z].*_1"))
            .toList();

    assertThat(ladders).hasSizeGreaterThan(25);
    assertThat(ladders).allSatisfy(ladder -> expectSteps(year, ladder));
  }

  private static void expectSteps(int year, Benchmark ladder) {
    List<BigDecimal> bounds = ladder.ladder().bounds();
    double half = bounds.get(2).subtract(bounds.get(1)).doubleValue();
    double median = bounds.get(3).doubleValue() + half;
    double[] steps = {-3, -2, -1, 1, 2, 3, 4, 4.5, 5, 5.5};
    for (int i = 0; i < steps.length; i++) {
      assertThat(bounds.get(i + 1).doubleValue()).isCloseTo(median + steps[i] * half, within(0.1));
    }
    CategoryScore atMedian =
        score(year, List.of(new ClaimsResult(ladder.measureId(), BigDecimal.valueOf(median), 100)));
    assertThat(atMedian.points().doubleValue()).isCloseTo(7.5, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "2017, TPCC_1, 20",
    "2017, MSPB_1, 35",
    "2019, COST_SPH_1, 20",
    "2019, COST_IHCI_1, 20",
    "2019, COST_STEMI_1, 20",
    "2019, COST_KA_1, 10",
    "2023, COST_AKID_1, 10",
    "2023, COST_COPDE_1, 20",
    "2023, COST_MR_1, 10",
    "2023, COST_CRR_1, 20",
    "2024, COST_HF_1, 20",
    "2025, COST_S_1, 20",
    "2025, MSPB_1, 35",
  })
  void aMeasureNeedsItsCases(int year, String measure, int minimum) {
    ClaimsResult few = new ClaimsResult(measure, BigDecimal.ONE, minimum - 1);
    ClaimsResult enough = new ClaimsResult(measure, BigDecimal.ONE, minimum);

    CategoryScore unscored = score(year, List.of(few));

    assertThat(unscored.reported()).isFalse();
    assertThat(unscored.node().part(measure).orElseThrow().because())
        .contains(minimum - 1 + " cases are fewer than the " + minimum);
    assertThat(score(year, List.of(enough)).points()).isEqualByComparingTo("10");
  }

  @Test
  void theMaximumIsTenForEachMeasureScored() {
    CategoryScore score =
        score(
            2023,
            List.of(
                new ClaimsResult("COST_ACOPD_1", new BigDecimal("3005.73"), 20),
                new ClaimsResult("COST_KA_1", new BigDecimal("999999"), 10),
                new ClaimsResult("MSPB_1", BigDecimal.ONE, 34),
                new ClaimsResult("479", BigDecimal.ONE, 500)));

    assertThat(score.points()).isEqualByComparingTo("11");
    assertThat(score.maximum()).isEqualByComparingTo("20");
    assertThat(score.node().parts()).hasSize(3);
  }

  @Test
  void withoutABenchmarkThereIsNoScore() {
    CategoryScore score = score(2021, List.of(new ClaimsResult("TPCC_1", BigDecimal.TEN, 100)));

    assertThat(score.reported()).isFalse();
    assertThat(score.node().part("TPCC_1").orElseThrow().because()).startsWith("No benchmark");
  }

  @Test
  void hemorrhageIsScoredForGroupsOnly() {
    Circumstances circumstances =
        circumstances(List.of(new ClaimsResult("COST_LGH_1", BigDecimal.ONE, 100)));
    ScoringContext individual =
        new ScoringContext(
            EntityType.INDIVIDUAL, circumstances, ReportingOption.TRADITIONAL, Optional.empty());

    assertThat(scoring(2023).score(individual).reported()).isFalse();
    assertThat(scoring(2023).score(Contexts.of(circumstances)).reported()).isTrue();
  }

  @Test
  void aPathwayHasItsOwnCostMeasures() {
    Circumstances circumstances =
        circumstances(
            List.of(
                new ClaimsResult("TPCC_1", BigDecimal.ONE, 100),
                new ClaimsResult("MSPB_1", new BigDecimal(999999), 100)));

    CategoryScore score =
        scoring(2024).score(Contexts.pathway(circumstances, List.of(), List.of("TPCC_1")));

    assertThat(score.points()).isEqualByComparingTo("10");
    assertThat(score.maximum()).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, 0.5",
    "1, 40, 40, 0",
    "1, 40, 60, 0",
    "1, 100, 40, 1",
    "1, 50, 0, 0",
    "0, 60, 40, 0",
  })
  void e27ImprovementIsTheShareByWhichTheScoreRose(
      BigDecimal maximum, BigDecimal now, BigDecimal prior, BigDecimal expected) {
    assertThat(new CostImprovement(maximum).percent(now, prior)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2018, 0", "2023, 0.05", "2026, 0.05"})
  void e27ImprovementAddsUpToOnePercentagePointFrom2023On(int year, BigDecimal added) {
    List<ClaimsResult> claims = new ArrayList<>();
    claims.add(new ClaimsResult("TPCC_1", sixPoints(year), 100));
    Circumstances now = circumstances(claims);
    Circumstances both =
        now.with(new PriorScores(Optional.empty(), Optional.of(new BigDecimal(40))));

    BigDecimal without = scoring(year).score(Contexts.of(now)).points();
    BigDecimal with = scoring(year).score(Contexts.of(both)).points();

    assertThat(without).isEqualByComparingTo("6");
    assertThat(with.subtract(without)).isEqualByComparingTo(added);
  }

  @Test
  void improvementDoesNotExceedTheMaximum() {
    Circumstances best =
        circumstances(List.of(new ClaimsResult("TPCC_1", BigDecimal.ONE, 100)))
            .with(new PriorScores(Optional.empty(), Optional.of(new BigDecimal(40))));

    CategoryScore score = scoring(2024).score(Contexts.of(best));

    assertThat(score.points()).isEqualByComparingTo("10");
    assertThat(score.node().part("cap")).isPresent();
  }

  /** The bound at which six points begin. */
  private static BigDecimal sixPoints(int year) {
    return DecileLadder.of(
            Catalogues.of(year)
                .benchmark("TPCC_1", SubmissionMethod.ADMINISTRATIVE_CLAIMS)
                .orElseThrow()
                .ladder(),
            true)
        .start(6);
  }

  static Circumstances circumstances(List<ClaimsResult> claims) {
    return Circumstances.of(PracticeTraits.NONE).withClaims(claims);
  }

  private static CategoryScore score(int year, List<ClaimsResult> claims) {
    return scoring(year).score(Contexts.of(circumstances(claims)));
  }

  static synchronized CostCategoryScore scoring(int year) {
    return SCORES.computeIfAbsent(
        year,
        y ->
            new CostCategoryScore(
                ScoringSections.read(y, "cost", CostPolicy.class), Catalogues.of(y)));
  }
}
