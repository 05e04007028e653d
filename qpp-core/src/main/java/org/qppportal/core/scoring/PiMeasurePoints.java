package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue.Proportion;

/**
 * Points of a measure (42 CFR 414.1380(b)(4)(ii)): all of them for a yes; for a rate its share of
 * them, rounded half up to a whole point, and at least 1 point once anybody is in the numerator.
 * Example: 49 of 115 patients of 10 points are 4.26, so 4 points.
 */
final class PiMeasurePoints {

  static final Rule RULE =
      new Rule(
          "pi.measure-points",
          "Points of a promoting interoperability measure",
          "42 CFR 414.1380(b)(4)(ii)");

  private final BigDecimal least;

  PiMeasurePoints(BigDecimal least) {
    this.least = least;
  }

  /**
   * The node of a measure in play.
   *
   * @param allotted points that it can earn
   */
  ScoreNode node(PiMeasure measure, PiReport report, BigDecimal allotted) {
    if (!report.reported(measure)) {
      return Nodes.points(
          measure.id(),
          measure.title(),
          BigDecimal.ZERO,
          null,
          RULE,
          () -> "Excluded: its " + Figures.points(allotted) + " can be earned by others.");
    }
    Proportion rate = report.rate(measure);
    return rate == null
        ? Nodes.points(
            measure.id(),
            measure.title(),
            allotted,
            allotted,
            RULE,
            () ->
                "Answered with yes: "
                    + Figures.points(allotted)
                    + fromOthers(measure, allotted)
                    + ".")
        : rateNode(measure, rate, allotted);
  }

  /** Points of a rate with anybody in the numerator. */
  BigDecimal points(Proportion rate, BigDecimal allotted) {
    return allotted
        .multiply(BigDecimal.valueOf(rate.numerator()))
        .divide(BigDecimal.valueOf(rate.denominator()), 0, RoundingMode.HALF_UP)
        .max(least)
        .min(allotted);
  }

  private ScoreNode rateNode(PiMeasure measure, Proportion rate, BigDecimal allotted) {
    BigDecimal points = points(rate, allotted);
    return new ScoreNode(
        measure.id(),
        measure.title(),
        points,
        allotted,
        Unit.POINTS,
        RULE,
        new RateExplanation(measure, rate, allotted, points),
        List.of());
  }

  private static String fromOthers(PiMeasure measure, BigDecimal allotted) {
    BigDecimal added = allotted.subtract(measure.points());
    return added.signum() > 0
        ? " (" + Figures.figure(added) + " of them from measures that are excluded)"
        : "";
  }

  private record RateExplanation(
      PiMeasure measure, Proportion rate, BigDecimal allotted, BigDecimal points)
      implements Explanation {

    @Override
    public String because() {
      return rate.numerator()
          + " of "
          + rate.denominator()
          + " patients or cases, times "
          + Figures.points(allotted)
          + fromOthers(measure, allotted)
          + ", rounded to a whole number: "
          + Figures.points(points)
          + ".";
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("numerator", rate.numerator());
      inputs.put("denominator", rate.denominator());
      inputs.put("maxContribution", allotted);
      measure
          .measure()
          .interoperability()
          .flatMap(published -> published.objective())
          .ifPresent(objective -> inputs.put("objective", objective));
      return inputs;
    }
  }
}
