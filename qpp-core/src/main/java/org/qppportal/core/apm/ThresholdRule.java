package org.qppportal.core.apm;

import java.math.BigDecimal;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QpPolicy.Thresholds;

/**
 * Compares Threshold Scores with a year's thresholds: meeting or exceeding one is enough, by either
 * method, and QP comes before Partial QP (42 CFR 414.1430, 414.1435(d)).
 */
public final class ThresholdRule {

  private final Thresholds thresholds;

  public ThresholdRule(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** The status that a group or clinician has by its figures. */
  public ThresholdResult of(ThresholdFigures figures) {
    return of(figures.score(Method.PAYMENT), figures.score(Method.PATIENTS));
  }

  /** The status by a score of payments, in cents, and one of patients. */
  public ThresholdResult of(ThresholdScore payment, ThresholdScore patients) {
    QpStatus byPayment = status(Method.PAYMENT, payment);
    QpStatus byPatients = status(Method.PATIENTS, patients);
    Method method = byPatients.compareTo(byPayment) > 0 ? Method.PATIENTS : Method.PAYMENT;
    return new ThresholdResult(
        QpStatus.best(byPayment, byPatients),
        method,
        payment,
        patients,
        because(Method.PAYMENT, payment) + " " + because(Method.PATIENTS, patients));
  }

  /** The percentage that makes somebody this status by a method. */
  public BigDecimal threshold(QpStatus status, Method method) {
    Cited<BigDecimal> cited =
        switch (status) {
          case QP ->
              method == Method.PAYMENT
                  ? thresholds.qualifyingPaymentPercent()
                  : thresholds.qualifyingPatientPercent();
          case PARTIAL_QP ->
              method == Method.PAYMENT
                  ? thresholds.partialPaymentPercent()
                  : thresholds.partialPatientPercent();
          case NONE -> throw new IllegalArgumentException("Nothing is needed to be no QP");
        };
    return cited.value();
  }

  private QpStatus status(Method method, ThresholdScore score) {
    if (score.meets(threshold(QpStatus.QP, method))) {
      return QpStatus.QP;
    }
    return score.meets(threshold(QpStatus.PARTIAL_QP, method))
        ? QpStatus.PARTIAL_QP
        : QpStatus.NONE;
  }

  private String because(Method method, ThresholdScore score) {
    if (!score.exists()) {
      return "There is no "
          + method.word()
          + " score, because there is nothing to take a share of.";
    }
    String share =
        "The %s score is %s percent (%s), "
            .formatted(
                method.word(),
                score.percent().orElseThrow().toPlainString(),
                Words.share(method, score));
    QpStatus status = status(method, score);
    return share
        + switch (status) {
          case QP -> "which meets the " + percent(QpStatus.QP, method) + " for QPs.";
          case PARTIAL_QP ->
              "which meets the %s for Partial QPs, but not the %s for QPs."
                  .formatted(percent(QpStatus.PARTIAL_QP, method), percent(QpStatus.QP, method));
          case NONE -> "below the " + percent(QpStatus.PARTIAL_QP, method) + " for Partial QPs.";
        };
  }

  private String percent(QpStatus status, Method method) {
    return Words.percent(threshold(status, method));
  }
}
