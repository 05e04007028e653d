package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;

/**
 * The performance score of advancing care information (42 CFR 414.1380(b)(4)(i)(B)). A rate earns
 * one tenth of the measure's weight for each 10 percent begun: 1 to 10 percent one tenth, 91 to 100
 * percent all of it. A rate between whole percents is rounded first, but anybody in the numerator
 * earns at least one tenth: 10.4 percent earns 1 of 10 points, 10.5 percent 2.
 */
final class AciPerformanceScore {

  static final Rule RULE =
      new Rule(
          "aci.performance-score",
          "Performance score of advancing care information",
          "42 CFR 414.1380(b)(4)(i)(B)");

  private static final int ALL = 100;

  private final int bands;

  AciPerformanceScore(int bands) {
    this.bands = bands;
  }

  /** What a measure adds; null when it has no performance score. */
  ScoreNode of(AciMeasure measure, MeasurementValue value) {
    if (measure.weight().signum() == 0) {
      return null;
    }
    if (value instanceof YesNo answer) {
      return answer.value() ? measure.reportedYes() : answeredNo(measure);
    }
    return value instanceof Proportion proportion ? proportion(measure, proportion) : null;
  }

  /** The band of a rate, 0 for nobody in the numerator up to the number of bands. */
  int band(Proportion value) {
    if (value.numerator() <= 0 || value.denominator() <= 0) {
      return 0;
    }
    int percent =
        Rounding.WHOLE
            .percent(value.numerator(), value.denominator())
            .min(DataCompleteness.ALL)
            .intValue();
    return Math.max(1, (percent * bands + ALL - 1) / ALL);
  }

  private ScoreNode proportion(AciMeasure measure, Proportion value) {
    int band = band(value);
    BigDecimal points =
        Rounding.EXACT.quotient(
            measure.weight().multiply(BigDecimal.valueOf(band)), BigDecimal.valueOf(bands));
    return new ScoreNode(
        measure.id(),
        measure.measure().title(),
        points,
        measure.weight(),
        Unit.POINTS,
        RULE,
        new ProportionExplanation(measure, value, band, bands, points),
        List.of());
  }

  private static ScoreNode answeredNo(AciMeasure measure) {
    return Nodes.points(
        measure.id(),
        measure.measure().title(),
        BigDecimal.ZERO,
        measure.weight(),
        RULE,
        () -> "Answered with no, so it earns nothing.");
  }

  private record ProportionExplanation(
      AciMeasure measure, Proportion value, int band, int bands, BigDecimal points)
      implements Explanation {

    @Override
    public String because() {
      if (band == 0) {
        return "Nobody is in the numerator, so it earns nothing.";
      }
      return value.numerator()
          + " of "
          + value.denominator()
          + " is "
          + Figures.percent(Rounding.RATE.percent(value.numerator(), value.denominator()))
          + ", band "
          + band
          + " of "
          + bands
          + ": "
          + Figures.figure(points)
          + " of "
          + Figures.figure(measure.weight())
          + " points.";
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("numerator", value.numerator());
      inputs.put("denominator", value.denominator());
      measure.published().objective().ifPresent(objective -> inputs.put("objective", objective));
      inputs.put("reportingCategory", measure.published().reportingCategory());
      return inputs;
    }
  }
}
