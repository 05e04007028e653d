package org.qppportal.web.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.apm.AdvancedApmCriteria.Criterion;
import org.qppportal.core.apm.Method;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.ThresholdScore;
import org.qppportal.core.apm.entity.EntityClinician;
import org.qppportal.core.apm.entity.EntityOverview.Margin;
import org.qppportal.web.text.Numbers;

/** What pages say of APMs. */
@Named("apmWords")
@ApplicationScoped
public class ApmWords {

  private static final int CENTS = 2;

  /** A status; empty is none. */
  public static String status(Optional<QpStatus> status) {
    return status.map(ApmWords::words).orElse("Not determined");
  }

  private static String words(QpStatus status) {
    return switch (status) {
      case QP -> "QP";
      case PARTIAL_QP -> "Partial QP";
      case NONE -> "Not a QP";
    };
  }

  /** A status as its own words. */
  public String title(QpStatus status) {
    return words(status);
  }

  /** The same of a status that may be absent. */
  public String ofOptional(Optional<QpStatus> status) {
    return status(status);
  }

  /** The colour of a status. */
  public String tag(Optional<QpStatus> status) {
    return status.filter(one -> one != QpStatus.NONE).isEmpty()
        ? "neutral"
        : status.get() == QpStatus.QP ? "success" : "info";
  }

  /** A criterion of Advanced APMs. */
  public String criterion(Criterion criterion) {
    return switch (criterion) {
      case CERTIFIED_RECORDS -> "Certified electronic health records";
      case QUALITY_MEASURES -> "Quality measures affect payment";
      case FINANCIAL_RISK -> "More than nominal financial risk";
    };
  }

  /** A score in percent with two decimals. */
  public String percent(ThresholdScore score) {
    return score.percent().map(share -> share.toPlainString() + "%").orElse("No score");
  }

  /** Numerator and denominator: {@code $1.00 of $3.00}, {@code 1 of 3}. */
  public String share(Method method, ThresholdScore score) {
    return amount(method, score.numerator()) + " of " + amount(method, score.denominator());
  }

  /** Payments as a part of a whole. */
  public String paymentShare(ThresholdScore score) {
    return share(Method.PAYMENT, score);
  }

  /** Patients as a part of a whole. */
  public String patientShare(ThresholdScore score) {
    return share(Method.PATIENTS, score);
  }

  /** Why a clinician is what they are, in one line; their own page has it in full. */
  public String shortWhy(EntityClinician clinician) {
    return clinician
        .basis()
        .map(
            basis ->
                "Snapshot %d, %s: %s score %s"
                    .formatted(
                        basis.snapshot(),
                        basis.level().words(),
                        basis.result().method().word(),
                        percent(basis.result().score())))
        .orElseGet(clinician::because);
  }

  /** How far it is to a threshold. */
  public String margin(Method method, Margin margin) {
    String threshold = Numbers.plain(margin.percent()) + "% for " + words(margin.status()) + "s";
    return margin.met()
        ? threshold + ": met"
        : threshold + ": " + amount(method, margin.missing()) + " more needed";
  }

  /** A likelihood in whole percent; only what is decided is 0% or 100%. */
  public String likelihood(double likelihood) {
    if (likelihood <= 0 || likelihood >= 1) {
      return likelihood <= 0 ? "0%" : "100%";
    }
    long percent = Math.round(100 * likelihood);
    return percent < 1 ? "less than 1%" : percent > 99 ? "more than 99%" : "about " + percent + "%";
  }

  private static String amount(Method method, long number) {
    return method == Method.PAYMENT
        ? (number < 0 ? "-$" : "$") + Numbers.money(BigDecimal.valueOf(number, CENTS).abs())
        : Numbers.plain(number) + (number == 1 ? " patient" : " patients");
  }
}
