package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QpTrackPolicy.ConversionFactor;
import org.qppportal.core.policy.YearPolicy;

/**
 * Which conversion factor of the physician fee schedule a clinician is paid by in the payment year
 * (Social Security Act 1848(d)(20)). Who is a QP in the performance year decides, not who performs
 * in the payment year.
 *
 * @param split whether the payment year has two conversion factors
 * @param qualifying whether the clinician is paid by that of QPs
 * @param updatePercent the yearly update that applies; empty when there is one for all
 * @param dollars the conversion factor that applies; empty until announced, or when there is one
 *     for all
 * @param because why, in whole sentences
 */
public record ConversionFactorTrack(
    boolean split,
    boolean qualifying,
    Optional<Cited<BigDecimal>> updatePercent,
    Optional<Cited<BigDecimal>> dollars,
    String because) {

  /** The track of a status of a performance year. */
  public static ConversionFactorTrack of(YearPolicy policy, QpStatus status) {
    return policy
        .qpTrack()
        .conversionFactor()
        .map(factor -> of(policy, factor, status == QpStatus.QP))
        .orElseGet(
            () ->
                new ConversionFactorTrack(
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    "In payment year %d everybody is paid by the same conversion factor."
                        .formatted(policy.paymentYear())));
  }

  private static ConversionFactorTrack of(
      YearPolicy policy, ConversionFactor factor, boolean qualifying) {
    Cited<BigDecimal> update =
        qualifying ? factor.qualifyingUpdatePercent() : factor.otherUpdatePercent();
    Optional<Cited<BigDecimal>> dollars =
        qualifying ? factor.qualifyingDollars() : factor.otherDollars();
    return new ConversionFactorTrack(
        true,
        qualifying,
        Optional.of(update),
        dollars,
        "In payment year %d the conversion factor of %s is updated by %s%s."
            .formatted(
                policy.paymentYear(),
                qualifying ? "QPs" : "clinicians who are no QPs",
                Words.percent(update.value()),
                dollars.map(amount -> ", to $" + amount.value().toPlainString()).orElse("")));
  }
}
