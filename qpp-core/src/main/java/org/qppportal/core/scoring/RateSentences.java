package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;

/** How a rate and its points are told. */
final class RateSentences {

  private RateSentences() {}

  static String rate(ReportedRate rate) {
    String result = Figures.rate(rate.rate(), rate.unit());
    if (rate.value() instanceof SingleRate single) {
      Counts counts = single.counts();
      if (counts.performanceRate() != null) {
        return "The registry reported a rate of " + result + ".";
      }
      long measured = counts.performanceMet() + PerformanceRate.notMet(counts);
      return counts.performanceMet()
          + " of "
          + measured
          + " patients measured met the measure: "
          + result
          + ".";
    }
    if (rate.value() instanceof MultiRate multi) {
      return "The " + multi.strata().size() + " rates reported come to " + result + ".";
    }
    return rate.value() instanceof NonProportion value
        ? Figures.figure(value.numerator())
            + " over "
            + Figures.figure(value.denominator())
            + " is "
            + result
            + "."
        : "The rate is " + result + ".";
  }

  static String because(RatePoints earned) {
    ReportedRate rate = earned.rate();
    String points = Figures.points(earned.points());
    return switch (earned.standing()) {
      case SCORED -> scored(earned);
      case NO_BENCHMARK ->
          "There is no benchmark for this measure and method, so it earns " + points + ".";
      case TOO_FEW_CASES ->
          "With "
              + rate.cases()
              + " cases, fewer than "
              + earned.limits().caseMinimum()
              + ", it is not compared with its benchmark and earns "
              + points
              + ".";
      case NO_RATE ->
          "No patient was left to measure, so there is no rate; it earns " + points + ".";
      case INCOMPLETE ->
          "Only "
              + Figures.percent(rate.completeness())
              + " of the eligible population was reported, less than "
              + Figures.percent(earned.limits().completeFrom())
              + ", so it earns "
              + points
              + ".";
      case NO_PATIENTS -> "No patients were reported, so there is nothing to score.";
      case LEFT_OUT ->
          "Without a benchmark or enough cases it is left out of the score, without harm.";
      case SUPPRESSED ->
          "What the measure asks for changed during the year, so it is left out of the score,"
              + " without harm.";
    };
  }

  private static String scored(RatePoints earned) {
    return earned.capped()
        ? looked(earned).replaceFirst("\\.$", "")
            + "; as a topped-out measure it earns no more than "
            + Figures.points(earned.points())
            + "."
        : looked(earned);
  }

  private static String looked(RatePoints earned) {
    BigDecimal points = earned.capped() ? earned.placement().points() : earned.points();
    Placement placement = earned.placement();
    String rate = Figures.rate(earned.rate().rate(), earned.rate().unit());
    if (!earned.aboveFloor()) {
      return "Rate "
          + rate
          + " does not reach decile "
          + earned.floor().intValue()
          + " ("
          + Figures.rate(
              earned.measure().ladder().start(earned.floor().intValue()), earned.rate().unit())
          + "), so it earns the floor of "
          + Figures.points(earned.points())
          + ".";
    }
    String start = Figures.figure(placement.start());
    if (placement.next() == null) {
      return "Rate "
          + rate
          + " lies in decile 10 ("
          + Figures.rate(placement.start(), earned.rate().unit())
          + (earned.measure().measure().inverse() ? " or less" : " or more")
          + "): "
          + Figures.points(points)
          + ".";
    }
    String next = Figures.figure(placement.next());
    return "Rate "
        + rate
        + " lies in decile "
        + placement.decile()
        + " ("
        + Figures.rate(placement.start(), earned.rate().unit())
        + " to "
        + Figures.rate(placement.next(), earned.rate().unit())
        + "): "
        + placement.decile()
        + " + ("
        + Figures.figure(earned.rate().rate())
        + " − "
        + start
        + ") / ("
        + next
        + " − "
        + start
        + ") = "
        + Figures.points(points)
        + ".";
  }

  /** Adds the counts by their published names. */
  static void counts(ReportedRate rate, Map<String, Object> inputs) {
    if (rate.value() instanceof SingleRate single) {
      Counts counts = single.counts();
      inputs.put("eligiblePopulation", counts.eligiblePopulation());
      inputs.put("performanceNumerator", counts.performanceMet());
      inputs.put(
          "performanceDenominator", counts.performanceMet() + PerformanceRate.notMet(counts));
    } else if (rate.value() instanceof NonProportion value) {
      inputs.put("performanceNumerator", value.numerator());
      inputs.put("performanceDenominator", value.denominator());
    }
  }
}
