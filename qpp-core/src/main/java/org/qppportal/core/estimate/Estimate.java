package org.qppportal.core.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.payment.PaymentAdjustment;
import org.qppportal.core.payment.PaymentFactors;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QpTrackPolicy.ConversionFactor;
import org.qppportal.core.scoring.Score;
import org.qppportal.persistence.type.Category;

/**
 * What the assumptions come to. All of it is an estimate.
 *
 * @param request the assumptions
 * @param paymentYear the year whose payments change
 * @param score the final score and how it arose
 * @param outlooks payment by score: one for a closed year; for an open one, whose factors nobody
 *     knows, two to show the range, the likelier first
 * @param qpTrack what a qualifying participant gets instead
 */
public record Estimate(
    EstimateRequest request,
    int paymentYear,
    Score score,
    List<Outlook> outlooks,
    QpOutcome qpTrack) {

  /**
   * Whether the score alone decides payment: one at or below the performance threshold is not
   * scaled by any factor.
   */
  public boolean certain() {
    return outlooks.stream().map(outlook -> outlook.adjustment().percent()).distinct().count() == 1;
  }

  /** The likelier outlook. */
  public Outlook outlook() {
    return outlooks.get(0);
  }

  /** Where the factors of an outlook come from. */
  public enum Basis {
    /** Published for this year. */
    PUBLISHED,
    /** Those of the last year for which any were published: an assumption. */
    LAST_PUBLISHED,
    /** The most that the law allows: an assumption. */
    STATUTORY_MAXIMUM
  }

  /**
   * Payment by score under given factors.
   *
   * @param basis where the factors come from
   * @param factorsOf the performance year that the factors were published for or, of the maximum,
   *     the year itself
   * @param factors the factors
   * @param doubt what is not certain about published factors; empty when nothing is
   * @param adjustment what the score does to payment, and why
   * @param dollars what that is in a year, below zero for a loss
   * @param onePointMore what one point more would add
   */
  public record Outlook(
      Basis basis,
      int factorsOf,
      PaymentFactors factors,
      Optional<String> doubt,
      PaymentAdjustment adjustment,
      BigDecimal dollars,
      List<Gain> onePointMore) {

    /** Whether the factors are assumed. */
    public boolean assumed() {
      return basis != Basis.PUBLISHED;
    }
  }

  /**
   * What one point more is worth. Reckoned before the adjustment is rounded to two decimals of a
   * percent: rounding would make many a point worth nothing, and the next one double.
   *
   * @param category the category that has the point more, of 100; empty for the final score itself
   * @param finalPoints what that adds to the final score
   * @param dollars what that adds to a year's payments
   */
  public record Gain(Optional<Category> category, BigDecimal finalPoints, BigDecimal dollars) {}

  /**
   * What a qualifying participant gets in the payment year.
   *
   * @param incentivePercent the lump sum in percent; empty when there is none
   * @param incentiveDollars the same in dollars, on the assumption that charges are the same each
   *     year
   * @param conversionFactor the fee schedule's updates; empty when they are the same for everybody
   * @param higherFeesPercent how much higher the fee schedule is for QPs, in percent, with all
   *     differences since 2026
   * @param higherFeesDollars the same in dollars
   */
  public record QpOutcome(
      Optional<Cited<BigDecimal>> incentivePercent,
      BigDecimal incentiveDollars,
      Optional<ConversionFactor> conversionFactor,
      BigDecimal higherFeesPercent,
      BigDecimal higherFeesDollars) {

    /** Both together, in dollars. */
    public BigDecimal dollars() {
      return incentiveDollars.add(higherFeesDollars);
    }
  }
}
