package org.qppportal.core.dataaudit.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The error rate of a sample (42 CFR 414.1400): which part of the clinicians whose data was looked
 * at have data that is wrong.
 *
 * @param decided TIN/NPIs whose request is decided
 * @param wrong those of them with an item that is missing or not supported
 */
public record ErrorRate(int decided, int wrong) {

  private static final int HUNDRED = 100;

  /** In percent with two decimals; zero while nothing is decided. */
  public BigDecimal percent() {
    return decided == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(wrong)
            .multiply(BigDecimal.valueOf(HUNDRED))
            .divide(BigDecimal.valueOf(decided), 2, RoundingMode.HALF_UP);
  }

  /**
   * What follows for a third party, in sentences; none while nothing is decided. Bounds are
   * compared without rounding.
   */
  public List<String> followUp(DataAuditPolicy policy) {
    List<String> steps = new ArrayList<>();
    if (decided == 0) {
      return steps;
    }
    if (wrong == 0) {
      steps.add("No errors: nothing follows.");
      return steps;
    }
    steps.add("Errors were found: a targeted audit of this third party's other data follows.");
    if (isAbove(policy.inaccurateAbovePercent().value())) {
      steps.add(
          "More than %d percent of the clinicians are affected: the data counts as inaccurate. Ask for a corrective action plan."
              .formatted(policy.inaccurateAbovePercent().value()));
    }
    if (!isBelow(policy.publicUntilBelowPercent().value())) {
      steps.add(
          "The error rate is published until it is below %d percent."
              .formatted(policy.publicUntilBelowPercent().value()));
    }
    return steps;
  }

  private boolean isAbove(int percent) {
    return (long) wrong * HUNDRED > (long) decided * percent;
  }

  private boolean isBelow(int percent) {
    return (long) wrong * HUNDRED < (long) decided * percent;
  }
}
