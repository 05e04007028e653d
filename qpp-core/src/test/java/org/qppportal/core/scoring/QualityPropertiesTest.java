package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/** What holds for the quality category whatever is sent. */
class QualityPropertiesTest {

  private static final List<Integer> YEARS = List.of(2018, 2019, 2022, 2024, 2026);
  private static final List<String> CLAIMS = List.of("458", "479", "480", "484", "492", "MCC1");

  /** What is sent in a year by two methods. */
  record Sending(int year, List<Measurement> electronic, List<Measurement> registry) {

    CategoryScore score(ScoringContext context) {
      List<MeasurementSet> sets = new ArrayList<>();
      if (!electronic.isEmpty()) {
        sets.add(set(SubmissionMethod.ELECTRONIC_HEALTH_RECORD, electronic));
      }
      if (!registry.isEmpty()) {
        sets.add(set(SubmissionMethod.REGISTRY, registry));
      }
      return Qualities.of(year).score(sets, context, true);
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void aScoreLiesBetweenZeroAndTheMaximumAndItsPartsMakeIt(
      @ForAll("sendings") Sending sending, @ForAll("contexts") ScoringContext context) {
    CategoryScore score = sending.score(context);

    assertThat(score.points()).isBetween(BigDecimal.ZERO, score.maximum());
    assertThat(score.node().value()).isEqualByComparingTo(score.points());
    expectSums(score.node());
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void anotherElectronicMeasureNeverLowersQuality(@ForAll("sendings") Sending sending) {
    List<Measurement> electronic = sending.electronic();
    if (electronic.isEmpty()) {
      return;
    }
    Sending before =
        new Sending(sending.year(), electronic.subList(1, electronic.size()), List.of());
    Sending after = new Sending(sending.year(), electronic, List.of());

    assertThat(percent(after)).isGreaterThanOrEqualTo(percent(before));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void aBetterRateNeverLowersAMeasure(
      @ForAll("years") int year,
      @ForAll @IntRange(max = 10_000) int pick,
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other) {
    List<Measure> measures = rated(year);
    Measure measure = measures.get(pick % measures.size());
    int worse = measure.inverse() ? Math.max(one, other) : Math.min(one, other);
    int better = measure.inverse() ? Math.min(one, other) : Math.max(one, other);

    assertThat(points(year, measure, better)).isGreaterThanOrEqualTo(points(year, measure, worse));
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.of(YEARS);
  }

  @Provide
  Arbitrary<Sending> sendings() {
    return years()
        .flatMap(
            year ->
                Combinators.combine(measurements(year), measurements(year))
                    .as((electronic, registry) -> new Sending(year, electronic, registry)));
  }

  @Provide
  Arbitrary<ScoringContext> contexts() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<ReportingOption> options =
        Arbitraries.of(ReportingOption.TRADITIONAL, ReportingOption.APP, ReportingOption.APP_PLUS);
    Arbitrary<Integer> prior = Arbitraries.integers().between(-1, 100);
    Arbitrary<List<ClaimsResult>> claims =
        Combinators.combine(
                Arbitraries.of(CLAIMS),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 400))
            .as((id, result, cases) -> new ClaimsResult(id, BigDecimal.valueOf(result), cases))
            .list()
            .uniqueElements(ClaimsResult::measureId)
            .ofMaxSize(4);
    return Combinators.combine(Arbitraries.of(EntityType.class), options, flag, prior, claims)
        .as(
            (type, option, small, before, results) -> {
              Circumstances circumstances =
                  Circumstances.of(small ? Contexts.SMALL : PracticeTraits.NONE)
                      .withClaims(results);
              return Contexts.with(
                  Contexts.context(type, option),
                  before < 0
                      ? circumstances
                      : circumstances.with(
                          new PriorScores(
                              Optional.of(BigDecimal.valueOf(before)), Optional.empty())));
            });
  }

  private static Arbitrary<List<Measurement>> measurements(int year) {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 120);
    return Combinators.combine(
            Arbitraries.of(rated(year)), counts, counts, counts, Arbitraries.of(true, false))
        .as(
            (measure, met, notMet, unreported, endToEnd) ->
                new Measurement(
                    measure.measureId(), rate(met, notMet, met + notMet + unreported, endToEnd)))
        .list()
        .ofMaxSize(9)
        .map(QualityPropertiesTest::distinct);
  }

  private static List<Measure> rated(int year) {
    return Catalogues.of(year).measures().stream()
        .filter(
            m ->
                m.category() == Category.QUALITY
                    && m.metricType() == MetricType.SINGLE_PERFORMANCE_RATE
                    && (m.allowedPrograms().isEmpty() || m.allowedPrograms().contains("mips"))
                    && m.quality().suppressed().isEmpty())
        .toList();
  }

  private static List<Measurement> distinct(List<Measurement> measurements) {
    Map<String, Measurement> byId = new LinkedHashMap<>();
    measurements.forEach(m -> byId.put(m.measureId(), m));
    return List.copyOf(byId.values());
  }

  private static MeasurementSet set(SubmissionMethod method, List<Measurement> measurements) {
    return Sent.quality(method, measurements.toArray(Measurement[]::new));
  }

  private static SingleRate rate(int met, int notMet, int population, boolean endToEnd) {
    return new SingleRate(
        endToEnd, new Counts("", met, (long) notMet, null, null, null, population, null));
  }

  private static BigDecimal percent(Sending sending) {
    CategoryScore score = sending.score(Contexts.TRADITIONAL);
    return Rounding.EXACT.quotient(score.points(), score.maximum());
  }

  private static BigDecimal points(int year, Measure measure, int met) {
    ScoreNode node =
        Qualities.alone(
            year,
            SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
            new Measurement(measure.measureId(), rate(met, 1000 - met, 1000, false)),
            Contexts.TRADITIONAL);
    return node.value();
  }

  private static void expectSums(ScoreNode node) {
    List<ScoreNode> sameUnit =
        node.parts().stream().filter(part -> part.unit() == node.unit()).toList();
    if (!sameUnit.isEmpty()) {
      BigDecimal sum =
          sameUnit.stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.subtract(node.value()).abs())
          .as(node.name())
          .isLessThanOrEqualTo(new BigDecimal("0.000000001"));
    }
    node.maximum()
        .ifPresent(maximum -> assertThat(node.value()).isBetween(BigDecimal.ZERO, maximum));
    assertThat(node.because()).as(node.name()).endsWith(".");
    assertThat(node.inputs().values()).doesNotContainNull();
    node.parts().forEach(QualityPropertiesTest::expectSums);
  }
}
