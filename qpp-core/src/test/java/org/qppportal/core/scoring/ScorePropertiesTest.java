package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.measurement;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

class ScorePropertiesTest {

  private static final Catalogue CATALOGUE = Catalogues.of(2017);
  private static final QualityCategoryScore QUALITY =
      new QualityCategoryScore(Engines.SCORING_2017.quality(), CATALOGUE);

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aScoreIsBetweenZeroAndOneHundredAndItsPartsMakeIt(
      @ForAll("submissions") Submission submission, @ForAll("traits") PracticeTraits traits) {
    ScoreNode total = Engines.of2017().score(submission, traits).total();

    assertThat(total.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    expectSums(total, new BigDecimal("0.005"));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIsMissingIsNeverWorthMoreThanIsLeft(@ForAll("submissions") Submission submission) {
    Score score = Engines.of2017().score(submission, PracticeTraits.NONE);

    BigDecimal left = BigDecimal.valueOf(100).subtract(score.finalScore());
    assertThat(score.missing())
        .allSatisfy(
            missing ->
                assertThat(missing.worthFinalPoints())
                    .isPositive()
                    .isLessThanOrEqualTo(left.add(new BigDecimal("0.01"))));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aBetterRateNeverLowersAMeasure(
      @ForAll("rated") Measure measure,
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other) {
    int worse = measure.inverse() ? Math.max(one, other) : Math.min(one, other);
    int better = measure.inverse() ? Math.min(one, other) : Math.max(one, other);

    assertThat(points(measure, better)).isGreaterThanOrEqualTo(points(measure, worse));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anotherMeasureNeverLowersQuality(
      @ForAll("sets") MeasurementSet set, @ForAll("measurements") Measurement more) {
    List<Measurement> measurements = new ArrayList<>(set.measurements());
    measurements.removeIf(m -> m.measureId().equals(more.measureId()));
    BigDecimal before = score(List.of(with(measurements))).points();
    measurements.add(more);

    assertThat(score(List.of(with(measurements))).points()).isGreaterThanOrEqualTo(before);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theSameSubmissionHasTheSameTree(@ForAll("submissions") Submission submission) {
    ScoringEngine engine = Engines.of2017();

    assertThat(engine.score(submission, PracticeTraits.NONE).total())
        .isEqualTo(engine.score(submission, PracticeTraits.NONE).total());
  }

  @Provide
  Arbitrary<PracticeTraits> traits() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(flag, flag, flag, flag, flag, flag, flag).as(PracticeTraits::new);
  }

  @Provide
  Arbitrary<Measure> rated() {
    return Arbitraries.of(
        CATALOGUE.measures().stream()
            .filter(
                m ->
                    m.category() == Category.QUALITY
                        && m.metricType() == MetricType.SINGLE_PERFORMANCE_RATE)
            .toList());
  }

  @Provide
  Arbitrary<Measurement> measurements() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 120);
    return Combinators.combine(rated(), counts, counts, counts, Arbitraries.of(true, false))
        .as(
            (measure, met, notMet, unreported, endToEnd) ->
                measurement(
                    measure.measureId(), rate(met, notMet, met + notMet + unreported, endToEnd)));
  }

  @Provide
  Arbitrary<MeasurementSet> sets() {
    return measurements().list().ofMaxSize(10).map(ScorePropertiesTest::distinct).map(this::with);
  }

  @Provide
  Arbitrary<Submission> submissions() {
    return Combinators.combine(
            sets(), sets(), ofCategory(Category.IA), ofCategory(Category.ACI), whole())
        .as(
            (first, second, activities, aci, presence) -> {
              List<MeasurementSet> sets = new ArrayList<>();
              add(sets, first, presence, 1);
              add(
                  sets,
                  quality(
                      SubmissionMethod.REGISTRY, second.measurements().toArray(Measurement[]::new)),
                  presence,
                  2);
              add(sets, activities, presence, 4);
              add(sets, aci, presence, 8);
              return submission(sets.toArray(MeasurementSet[]::new));
            });
  }

  private static CategoryScore score(List<MeasurementSet> sets) {
    return QUALITY.score(sets, Contexts.TRADITIONAL, true);
  }

  private static Arbitrary<Integer> whole() {
    return Arbitraries.integers().between(0, 15);
  }

  private static void add(List<MeasurementSet> sets, MeasurementSet set, int presence, int bit) {
    if ((presence & bit) != 0) {
      sets.add(set);
    }
  }

  private Arbitrary<MeasurementSet> ofCategory(Category category) {
    Arbitrary<Measure> measures =
        Arbitraries.of(
            CATALOGUE.measures().stream().filter(m -> m.category() == category).toList());
    return Combinators.combine(measures, whole(), whole())
        .as((measure, one, other) -> measurement(measure.measureId(), value(measure, one, other)))
        .list()
        .ofMaxSize(category == Category.ACI ? 60 : 6)
        .map(ScorePropertiesTest::distinct)
        .map(
            list ->
                Sent.set(
                    category,
                    SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
                    list.toArray(Measurement[]::new)));
  }

  private static MeasurementValue value(Measure measure, int one, int other) {
    return measure.metricType() == MetricType.BOOLEAN
        ? new YesNo(one > 1)
        : new Proportion(Math.min(one, other), Math.max(one, other));
  }

  private static List<Measurement> distinct(List<Measurement> measurements) {
    Map<String, Measurement> byId = new LinkedHashMap<>();
    measurements.forEach(m -> byId.put(m.measureId(), m));
    return List.copyOf(byId.values());
  }

  private MeasurementSet with(List<Measurement> measurements) {
    return quality(
        SubmissionMethod.ELECTRONIC_HEALTH_RECORD, measurements.toArray(Measurement[]::new));
  }

  private static BigDecimal points(Measure measure, int met) {
    return score(
            List.of(
                quality(
                    SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
                    measurement(measure.measureId(), rate(met, 1000 - met, 1000, false)))))
        .points();
  }

  private static SingleRate rate(int met, int notMet, int population, boolean endToEnd) {
    return new SingleRate(
        endToEnd, new Counts("", met, (long) notMet, null, null, null, population, null));
  }

  private static void expectSums(ScoreNode node, BigDecimal tolerance) {
    List<ScoreNode> sameUnit =
        node.parts().stream().filter(part -> part.unit() == node.unit()).toList();
    if (!sameUnit.isEmpty()) {
      BigDecimal sum =
          sameUnit.stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.subtract(node.value()).abs()).as(node.name()).isLessThanOrEqualTo(tolerance);
    }
    node.maximum()
        .ifPresent(maximum -> assertThat(node.value()).isBetween(BigDecimal.ZERO, maximum));
    assertThat(node.because()).as(node.name()).endsWith(".");
    node.parts().forEach(part -> expectSums(part, new BigDecimal("0.000000001")));
  }
}
