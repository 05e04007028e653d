package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicy;

/**
 * The two factors that a year's scales are multiplied by, the same for everybody.
 *
 * @param scaling of positive adjustments, 0 to 3.0 (42 CFR 414.1405(b)(3))
 * @param exceptionalScaling of additional adjustments, 0 to 1 (42 CFR 414.1405(d)(2)); zero in
 *     years without them
 */
public record PaymentFactors(BigDecimal scaling, BigDecimal exceptionalScaling) {

  /** Refuses factors that would turn a scale around. */
  public PaymentFactors {
    if (scaling.signum() < 0 || exceptionalScaling.signum() < 0) {
      throw new IllegalArgumentException("A factor must not be negative");
    }
  }

  /** The factors that fit what was published for a closed year; empty for a year still open. */
  public static Optional<PaymentFactors> published(YearPolicy policy) {
    return policy
        .thresholds()
        .published()
        .map(
            paid ->
                new PaymentFactors(
                    paid.scaling().value(),
                    paid.exceptionalScaling().map(Cited::value).orElse(BigDecimal.ZERO)));
  }
}
