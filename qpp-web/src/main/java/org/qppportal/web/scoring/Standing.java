package org.qppportal.web.scoring;

import java.math.BigDecimal;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.web.text.Numbers;

/** Says where a score stands beside the year's thresholds. */
final class Standing {

  private Standing() {}

  static String of(BigDecimal score, AdjustmentThresholds thresholds) {
    BigDecimal performance = thresholds.performance().value();
    boolean exceptional =
        thresholds.additional().filter(at -> score.compareTo(at.value()) >= 0).isPresent();
    if (exceptional) {
      return "This is at or above "
          + Numbers.plain(thresholds.additional().orElseThrow().value())
          + " points, the threshold for exceptional performance.";
    }
    int side = score.compareTo(performance);
    String threshold = "the performance threshold of " + Numbers.plain(performance) + " points";
    if (side == 0) {
      return "This is exactly " + threshold + ". Payments stay as they are.";
    }
    return side > 0
        ? "This is above " + threshold + ". Payments do not go down."
        : "This is below " + threshold + ". Payments go down.";
  }
}
