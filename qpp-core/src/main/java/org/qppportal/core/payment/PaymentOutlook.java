package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.AdjustmentThresholds.Published;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode;

/**
 * What a preliminary score would mean for payment, as far as that is known. In a closed year the
 * published factors tell it. In an open one a score up to the threshold tells it too, because only
 * positive adjustments are scaled; above the threshold there is a range.
 *
 * @param paymentYear the year whose payments change
 * @param least the least that payment changes by, in percent
 * @param most the most that payment changes by, in percent; the same where it is known
 * @param sentence both in plain words
 * @param notes where the factors come from, and what to doubt about them
 * @param adjustment how the percent arose; empty where there is a range
 */
public record PaymentOutlook(
    int paymentYear,
    BigDecimal least,
    BigDecimal most,
    String sentence,
    List<String> notes,
    Optional<ScoreNode> adjustment) {

  /** The outlook of a final score, 0 to 100 final points. */
  public static PaymentOutlook of(BigDecimal finalScore, YearPolicy policy) {
    boolean above = finalScore.compareTo(policy.thresholds().performance().value()) > 0;
    return PaymentFactors.published(policy)
        .map(factors -> closed(finalScore, policy, factors, above))
        .orElseGet(() -> above ? range(finalScore, policy) : unscaled(finalScore, policy));
  }

  private static PaymentOutlook closed(
      BigDecimal finalScore, YearPolicy policy, PaymentFactors factors, boolean above) {
    PaymentAdjustment adjustment = new PaymentAdjustments(policy).of(finalScore, factors);
    String source =
        " This takes the factors that fit what was published for " + policy.performanceYear() + ".";
    return known(
        policy,
        adjustment,
        above ? source : "",
        above ? sources(policy.thresholds().published().orElseThrow()) : List.of());
  }

  private static PaymentOutlook unscaled(BigDecimal finalScore, YearPolicy policy) {
    PaymentFactors irrelevant = new PaymentFactors(BigDecimal.ZERO, BigDecimal.ZERO);
    return known(
        policy,
        new PaymentAdjustments(policy).of(finalScore, irrelevant),
        " Up to the performance threshold that does not depend on how others score.",
        List.of());
  }

  private static PaymentOutlook known(
      YearPolicy policy, PaymentAdjustment adjustment, String source, List<String> notes) {
    return new PaymentOutlook(
        policy.paymentYear(),
        adjustment.percent(),
        adjustment.percent(),
        adjustment.node().because() + source,
        notes,
        Optional.of(adjustment.node()));
  }

  private static PaymentOutlook range(BigDecimal finalScore, YearPolicy policy) {
    AdjustmentThresholds thresholds = policy.thresholds();
    Cited<BigDecimal> highest = thresholds.maximumScaling();
    PaymentFactors factors = new PaymentFactors(highest.value(), BigDecimal.ONE);
    BigDecimal most = new PaymentAdjustments(policy).of(finalScore, factors).percent();
    String sentence =
        ("A final score of " + plain(finalScore) + " raises Medicare's payments in ")
            + (policy.paymentYear() + " by something between 0% and " + plain(most) + "%.")
            + " How much is known when all scores are in, because what some are paid more others"
            + " are paid less.";
    String note =
        "Positive adjustments are multiplied by a factor of at most "
            + plain(highest.value())
            + " ("
            + highest.citation()
            + ").";
    return new PaymentOutlook(
        policy.paymentYear(), BigDecimal.ZERO, most, sentence, List.of(note), Optional.empty());
  }

  private static List<String> sources(Published published) {
    List<String> notes = new ArrayList<>();
    notes.add(source("Scaling factor", published.scaling()));
    published
        .exceptionalScaling()
        .ifPresent(factor -> notes.add(source("Scaling factor of additional adjustments", factor)));
    return List.copyOf(notes);
  }

  private static String source(String name, Cited<BigDecimal> factor) {
    return name
        + " "
        + plain(factor.value())
        + (factor.verified() ? ": " : ", not verified: ")
        + factor.citation()
        + "."
        + factor.note().map(note -> " " + note).orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
