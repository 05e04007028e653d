package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.activities;
import static org.qppportal.core.scoring.Sent.measurement;
import static org.qppportal.core.scoring.Sent.proportion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.AdvancingCareInformationPolicy;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/** What holds of activities, certified records and cost in every year, whatever is sent. */
class RecordsPropertiesTest {

  private static final List<String> RATES = List.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1");
  private static final Map<Integer, InteroperabilityScore> RECORDS = new HashMap<>();
  private static final Map<Integer, ImprovementActivitiesScore> ACTIVITIES = new HashMap<>();

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void anyDataOfRecordsScoresBetweenNothingAndTheMaximum(
      @ForAll @IntRange(min = 2017, max = 2026) int year, @ForAll long seed) {
    List<MeasurementSet> sets =
        List.of(
            PiSamples.pi(SubmissionMethod.REGISTRY, anything(year, seed)),
            PiSamples.pi(SubmissionMethod.ELECTRONIC_HEALTH_RECORD, anything(year, ~seed)));

    expectSound(records(year).score(sets, Contexts.of(PracticeTraits.NONE)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsAddedToCompleteDataScoresBetweenNothingAndTheMaximum(
      @ForAll @IntRange(min = 2019, max = 2026) int year, @ForAll long seed) {
    List<Measurement> sent = PiSamples.complete(year);
    for (Measurement more : anything(year, seed)) {
      sent.removeIf(m -> m.measureId().equals(more.measureId()));
      sent.add(more);
    }

    expectSound(PiSamples.score(year, sent));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aLargerNumeratorNeverLowersTheScore(
      @ForAll @IntRange(min = 2019, max = 2026) int year,
      @ForAll @IntRange(max = 3) int which,
      @ForAll @IntRange(max = 400) int one,
      @ForAll @IntRange(max = 400) int other) {
    BigDecimal smaller = withRate(year, RATES.get(which), Math.min(one, other));
    BigDecimal larger = withRate(year, RATES.get(which), Math.max(one, other));

    assertThat(larger).isGreaterThanOrEqualTo(smaller);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anotherActivityNeverLowersTheScore(
      @ForAll @IntRange(min = 2017, max = 2026) int year,
      @ForAll("traits") PracticeTraits traits,
      @ForAll boolean othersSent,
      @ForAll long seed) {
    List<String> ids = activityIds(year, seed);
    CategoryScore all = activitiesScore(year, ids, traits, othersSent);
    CategoryScore fewer = activitiesScore(year, ids.subList(0, ids.size() - 1), traits, othersSent);

    expectSound(all);
    expectSound(fewer);
    assertThat(all.points()).isGreaterThanOrEqualTo(fewer.points());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aLowerCostNeverLowersTheScore(
      @ForAll("costYears") int year,
      @ForAll @IntRange(max = 60000) int one,
      @ForAll @IntRange(max = 60000) int other,
      @ForAll @IntRange(max = 100) int prior) {
    CategoryScore dear = cost(year, Math.max(one, other), prior);
    CategoryScore cheap = cost(year, Math.min(one, other), prior);

    expectSound(dear);
    expectSound(cheap);
    assertThat(cheap.points()).isGreaterThanOrEqualTo(dear.points());
  }

  @Provide
  Arbitrary<PracticeTraits> traits() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(flag, flag, flag, flag, flag, flag, flag).as(PracticeTraits::new);
  }

  @Provide
  Arbitrary<Integer> costYears() {
    return Arbitraries.of(2017, 2018, 2019, 2023, 2024, 2025, 2026);
  }

  private static void expectSound(CategoryScore score) {
    assertThat(score.points()).isBetween(BigDecimal.ZERO, score.maximum());
    assertThat(score.node().value()).isEqualByComparingTo(score.points());
    expectParts(score.node());
    assertThat(score.gaps().get())
        .allSatisfy(
            gap -> assertThat(gap.worth()).isPositive().isLessThanOrEqualTo(score.maximum()));
  }

  private static void expectParts(ScoreNode node) {
    assertThat(node.because()).isNotBlank();
    assertThat(node.inputs()).isNotNull();
    List<ScoreNode> same =
        node.parts().stream().filter(part -> part.unit() == node.unit()).toList();
    if (!same.isEmpty()) {
      assertThat(same.stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(node.toString())
          .isEqualByComparingTo(node.value());
    }
    node.parts().forEach(RecordsPropertiesTest::expectParts);
  }

  /** A random part of the year's measures with random values. */
  private static List<Measurement> anything(int year, long seed) {
    Random random = new Random(seed);
    List<Measurement> sent = new ArrayList<>();
    for (Measure measure : Catalogues.of(year).measures()) {
      boolean records = measure.category() == Category.PI || measure.category() == Category.ACI;
      if (records && random.nextInt(3) > 0) {
        sent.add(measurement(measure.measureId(), value(measure, random)));
      }
    }
    return sent;
  }

  private static MeasurementValue value(Measure measure, Random random) {
    int denominator = random.nextInt(20);
    return measure.metricType() == MetricType.PROPORTION
        ? new Proportion(random.nextInt(denominator + 1), denominator)
        : new YesNo(random.nextInt(4) > 0);
  }

  private static BigDecimal withRate(int year, String id, int numerator) {
    List<Measurement> sent = PiSamples.complete(year);
    sent.removeIf(m -> m.measureId().equals(id));
    sent.add(proportion(id, numerator, 400));
    return PiSamples.score(year, sent).points();
  }

  private static List<String> activityIds(int year, long seed) {
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>(List.of("IA_PCMH_NOT_KNOWN"));
    for (Measure measure : Catalogues.of(year).measures()) {
      if (measure.category() == Category.IA && random.nextInt(30) == 0) {
        ids.add(measure.measureId());
      }
    }
    return ids;
  }

  private static CategoryScore activitiesScore(
      int year, List<String> ids, PracticeTraits traits, boolean othersSent) {
    List<MeasurementSet> sets =
        ids.isEmpty() ? List.of() : List.of(activities(ids.toArray(String[]::new)));
    return ACTIVITIES
        .computeIfAbsent(
            year,
            y ->
                new ImprovementActivitiesScore(
                    ScoringSections.read(
                        y, "improvementActivities", ImprovementActivitiesPolicy.class),
                    Catalogues.of(y)))
        .score(sets, Contexts.of(traits), othersSent);
  }

  private static InteroperabilityScore records(int year) {
    return RECORDS.computeIfAbsent(
        year,
        y ->
            y < 2019
                ? new AciCategoryScore(
                    ScoringSections.read(
                        y, "advancingCareInformation", AdvancingCareInformationPolicy.class),
                    Catalogues.of(y))
                : PiSamples.scoring(y));
  }

  private static CategoryScore cost(int year, int dollars, int prior) {
    Circumstances circumstances =
        CostCategoryScoreTest.circumstances(
                List.of(
                    new ClaimsResult("TPCC_1", BigDecimal.valueOf(dollars), 100),
                    new ClaimsResult("MSPB_1", BigDecimal.valueOf(20000), 100)))
            .with(new PriorScores(Optional.empty(), Optional.of(BigDecimal.valueOf(prior))));
    return CostCategoryScoreTest.scoring(year).score(Contexts.of(circumstances));
  }
}
