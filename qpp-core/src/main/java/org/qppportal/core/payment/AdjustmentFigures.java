package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.AdjustmentThresholds.Exceptional;
import org.qppportal.core.scoring.Explanation;

/** How an adjustment is told: the sentences and the data points behind them. */
record AdjustmentFigures(
    BigDecimal finalScore, PaymentFactors factors, AdjustmentScale scale, int paymentYear) {

  private static final int SHOWN = 4;

  Explanation total(BigDecimal percent) {
    return new Told(
        () ->
            "A final score of " + plain(finalScore) + changes(percent) + " in " + paymentYear + ".",
        () -> Map.of("finalScore", finalScore));
  }

  Explanation base() {
    return new Told(this::baseSentence, this::baseInputs);
  }

  Explanation additional() {
    return new Told(this::additionalSentence, this::additionalInputs);
  }

  private Map<String, Object> baseInputs() {
    AdjustmentThresholds year = scale.thresholds();
    Map<String, Object> inputs =
        inputs("finalScore", finalScore, "performanceThreshold", year.performance().value());
    inputs.put("applicablePercent", year.applicablePercent().value());
    if (scale.above(finalScore)) {
      inputs.put("scalingFactor", factors.scaling());
    }
    return inputs;
  }

  private Map<String, Object> additionalInputs() {
    Map<String, Object> inputs =
        inputs("finalScore", finalScore, "additionalThreshold", exceptional().threshold().value());
    if (scale.exceptional(finalScore)) {
      inputs.put("scalingFactor", factors.exceptionalScaling());
    }
    return inputs;
  }

  private String baseSentence() {
    AdjustmentThresholds year = scale.thresholds();
    String score = "a score of " + plain(finalScore);
    String threshold = "the performance threshold of " + plain(year.performance().value());
    String most = plain(year.applicablePercent().value()) + "%";
    if (scale.fullPenalty(finalScore)) {
      String share = plain(year.fullPenaltyShare().value().movePointRight(2)) + "%";
      return "Up to " + share + " of " + threshold + ", payment falls by the full " + most + ".";
    }
    Ratio unscaled = scale.base(finalScore);
    if (scale.above(finalScore)) {
      return ("From no change at " + threshold + " to " + most + " more at 100 points, " + score)
          + (" stands for " + shown(unscaled) + "%, times the scaling factor of ")
          + (plain(factors.scaling()) + ".");
    }
    if (unscaled.signum() == 0) {
      return "At " + threshold + ", payment stays as it is.";
    }
    return ("From " + most + " less at 0 points to no change at " + threshold + ", " + score)
        + (" stands for " + shown(unscaled.negate()) + "% less.");
  }

  private String additionalSentence() {
    Exceptional year = exceptional();
    String threshold = plain(year.threshold().value()) + " points";
    if (!scale.exceptional(finalScore)) {
      return "It is paid from " + threshold + " on.";
    }
    return ("From " + plain(year.percentAtThreshold().value()) + "% at " + threshold + " to ")
        + (plain(year.percentAtMaximum().value()) + "% at 100 points, a score of ")
        + (plain(finalScore) + " stands for " + shown(scale.additional(finalScore)))
        + ("%, times the scaling factor of " + plain(factors.exceptionalScaling()) + ".");
  }

  private Exceptional exceptional() {
    return scale.thresholds().exceptional().orElseThrow();
  }

  private static String changes(BigDecimal percent) {
    if (percent.signum() == 0) {
      return " leaves Medicare's payments as they are";
    }
    return (percent.signum() > 0 ? " raises" : " lowers")
        + " Medicare's payments by "
        + percent.abs().toPlainString()
        + "%";
  }

  private static String shown(Ratio percent) {
    return plain(percent.rounded(SHOWN, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Map<String, Object> inputs(
      String name, Object value, String otherName, Object otherValue) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put(name, value);
    inputs.put(otherName, otherValue);
    return inputs;
  }

  private record Told(Supplier<String> sentence, Supplier<Map<String, Object>> dataPoints)
      implements Explanation {

    @Override
    public String because() {
      return sentence.get();
    }

    @Override
    public Map<String, Object> inputs() {
      return dataPoints.get();
    }
  }
}
