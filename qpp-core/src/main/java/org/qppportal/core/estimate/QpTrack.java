package org.qppportal.core.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.qppportal.core.estimate.Estimate.QpOutcome;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QpTrackPolicy;
import org.qppportal.core.policy.QpTrackPolicy.ConversionFactor;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;

/**
 * What qualifying participants get: a lump sum (42 CFR 414.1450) and, from payment year 2026 on, a
 * conversion factor that grows faster than that of others, each year on top of the year before
 * (Social Security Act 1848(d)(20)): 1.0075/1.0025 is 0.50 percent more in 2026, its square 1.00
 * percent more in 2027, as the conversion factors announced for both years show.
 */
final class QpTrack {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  private final YearPolicies policies;

  QpTrack(YearPolicies policies) {
    this.policies = policies;
  }

  QpOutcome outcome(YearPolicy policy, BigDecimal charges) {
    QpTrackPolicy track = policy.qpTrack();
    BigDecimal incentive = track.incentivePercent().map(Cited::value).orElse(BigDecimal.ZERO);
    BigDecimal higherFees = higherFees(policy.performanceYear());
    return new QpOutcome(
        track.incentivePercent(),
        dollars(charges, incentive),
        track.conversionFactor(),
        higherFees.setScale(DECIMALS, RoundingMode.HALF_UP),
        dollars(charges, higherFees));
  }

  /** How much higher the fee schedule is for QPs, in percent, unrounded. */
  private BigDecimal higherFees(int performanceYear) {
    BigDecimal ratio = BigDecimal.ONE;
    for (int year : policies.years().headSet(performanceYear + 1)) {
      ratio =
          policies
              .of(year)
              .flatMap(policy -> policy.qpTrack().conversionFactor())
              .map(QpTrack::ratio)
              .orElse(BigDecimal.ONE)
              .multiply(ratio, MathContext.DECIMAL64);
    }
    return ratio.subtract(BigDecimal.ONE).multiply(HUNDRED);
  }

  private static BigDecimal ratio(ConversionFactor factor) {
    return HUNDRED
        .add(factor.qualifyingUpdatePercent().value())
        .divide(HUNDRED.add(factor.otherUpdatePercent().value()), MathContext.DECIMAL64);
  }

  private static BigDecimal dollars(BigDecimal charges, BigDecimal percent) {
    return charges.multiply(percent).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
  }
}
