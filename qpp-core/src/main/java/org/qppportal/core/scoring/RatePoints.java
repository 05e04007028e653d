package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;

/**
 * Points of a measure with a performance rate.
 *
 * @param limits the rule's limits, for the explanation
 * @param measureClass the class as the published score names it
 * @param placement where the rate lies on the benchmark; null unless scored
 * @param floor its fewest points when scored
 * @param cap its most points as a topped-out measure; null when it is not capped
 */
record RatePoints(
    MeasureAchievementPoints limits,
    QualityMeasure measure,
    ReportedRate rate,
    Standing standing,
    String measureClass,
    Placement placement,
    BigDecimal floor,
    BigDecimal cap,
    BigDecimal points)
    implements AchievedPoints {

  private static final Rule TOPPED_OUT =
      new Rule("quality.topped-out-cap", "Cap of topped-out measures", "42 CFR 414.1380(b)(1)(iv)");

  @Override
  public boolean endToEnd() {
    if (rate.value() instanceof SingleRate single) {
      return single.endToEndReported();
    }
    if (rate.value() instanceof MultiRate multi) {
      return multi.endToEndReported();
    }
    return rate.value() instanceof NonProportion other && other.endToEndReported();
  }

  @Override
  public boolean bonusEligible() {
    return (standing == Standing.SCORED || standing == Standing.NO_BENCHMARK)
        && MeasureAchievementPoints.betterThanWorst(measure, rate);
  }

  @Override
  public String because() {
    return RateSentences.because(this);
  }

  @Override
  public List<ScoreNode> parts() {
    List<ScoreNode> parts = new ArrayList<>(5);
    if (rate.rate() != null) {
      parts.add(
          new ScoreNode(
              "performanceRate",
              "Performance rate",
              rate.rate(),
              rate.unit() == Unit.PERCENT ? DataCompleteness.ALL : null,
              rate.unit(),
              PerformanceRate.RULE,
              () -> RateSentences.rate(rate),
              List.of()));
    }
    if (rate.completeness() != null) {
      parts.add(DataCompleteness.node(rate.completeness(), limits.completeFrom()));
    }
    if (!aboveFloor()) {
      parts.add(points("fixedPoints", "Fixed points", points));
    } else {
      parts.add(points("decile", "Decile", BigDecimal.valueOf(placement.decile())));
      if (placement.partial().signum() > 0) {
        parts.add(points("partialPoints", "Partial points", placement.partial()));
      }
      if (capped()) {
        parts.add(
            Nodes.points(
                "toppedOutCap",
                "Cap of topped-out measures",
                points.subtract(placement.points()),
                null,
                TOPPED_OUT,
                () ->
                    "Nearly everybody does well in this measure, so it earns no more than "
                        + Figures.points(cap)
                        + "."));
      }
    }
    return parts;
  }

  boolean aboveFloor() {
    return placement != null && placement.points().compareTo(floor) >= 0;
  }

  boolean capped() {
    return cap != null && placement.points().compareTo(cap) > 0;
  }

  @Override
  public void describe(Map<String, Object> inputs) {
    put(inputs, "performanceRate", rate.rate());
    put(inputs, "reportingRate", rate.completeness());
    inputs.put("caseCount", rate.cases());
    RateSentences.counts(rate, inputs);
    if (measure.ladder() == null) {
      inputs.put("noBenchmarks", true);
    } else {
      inputs.put("deciles", measure.ladder().bounds());
    }
    if (placement != null) {
      inputs.put("toppedOutCap", cap != null);
      inputs.put("decile", placement.decile());
      inputs.put("decileScore", BigDecimal.valueOf(placement.decile()));
      inputs.put("partialDecileScore", Rounding.SHOWN.round(placement.partial()));
      if (placement.start() != null && placement.next() != null) {
        inputs.put("partialPoints", rate.rate().subtract(placement.start()).abs());
      }
    }
  }

  private static void put(Map<String, Object> inputs, String name, Object value) {
    if (value != null) {
      inputs.put(name, value);
    }
  }

  private ScoreNode points(String name, String title, BigDecimal value) {
    return Nodes.points(name, title, value, null, MeasureAchievementPoints.RULE, this::because);
  }
}
