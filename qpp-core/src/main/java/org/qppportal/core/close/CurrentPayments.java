package org.qppportal.core.close;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.qppportal.core.close.Reconciliation.Money;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.persistence.close.CloseResults.AdjustmentRow;
import org.qppportal.persistence.close.CloseResults.ResultRow;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.review.ReviewedResult.Figures;
import org.qppportal.persistence.review.ReviewedResult.Percents;

/**
 * The payment file as it is in force: the close's own records with those in their places that
 * targeted reviews made. Every record of a person ends with the number of the review, or nothing:
 *
 * <pre>
 * D,TIN,NPI,SOURCE,FINAL SCORE,BASE PERCENT,ADDITIONAL PERCENT,PERCENT,REVIEW
 * </pre>
 *
 * <p>The close's own file stays as it was, with its hash.
 */
final class CurrentPayments {

  private static final int CENTS = 2;

  private final TreeMap<String, ReviewedResult> waiting = new TreeMap<>();
  private final PaymentFileWriter.Lines lines;

  /**
   * Begins a file.
   *
   * @param reviewed every version that reviews made beside the close, oldest first
   */
  CurrentPayments(Collection<ReviewedResult> reviewed, PaymentFileWriter.Lines lines) {
    this.lines = lines;
    reviewed.forEach(one -> waiting.put(key(one.getKey().tin(), one.getKey().npi()), one));
  }

  /** Takes the close's next record, by TIN and NPI. */
  void add(ResultRow row, String tail) {
    String key = key(row.tin(), row.npi());
    addUpTo(key);
    ReviewedResult changed = waiting.remove(key);
    if (changed == null) {
      lines.take(ending(PaymentFile.record(row, tail), ""));
    } else {
      add(changed);
    }
  }

  /** Adds those that come after the close's last. */
  void end() {
    addUpTo(null);
  }

  /** Those of whom the close has no record, because their payment was not adjusted before. */
  private void addUpTo(String key) {
    while (!waiting.isEmpty() && (key == null || waiting.firstKey().compareTo(key) < 0)) {
      add(waiting.pollFirstEntry().getValue());
    }
  }

  private void add(ReviewedResult changed) {
    Figures after = changed.getAfter();
    if (after.scoreHundredths().isEmpty()) {
      return;
    }
    Percents percents = after.adjustment().orElseThrow();
    ResultRow row =
        new ResultRow(
            changed.getKey().tin(),
            changed.getKey().npi(),
            after.status(),
            after.source().orElseThrow(),
            null,
            after.scoreHundredths().get(),
            changed.getKey().chargesCents());
    String tail =
        PaymentFile.tail(
            new AdjustmentRow(
                after.scoreHundredths().get(),
                hundredths(percents.base()),
                hundredths(percents.additional()),
                hundredths(percents.percent())));
    lines.take(
        ending(PaymentFile.record(row, tail), TicketNumbers.write(changed.getKey().ticket())));
  }

  private static String ending(String line, String review) {
    return line.stripTrailing() + ',' + review + '\n';
  }

  /** The money of the whole with the changes, in dollars. */
  static Money money(Money closed, Collection<ReviewedResult> reviewed) {
    Money money = closed;
    for (ReviewedResult one : reviewed) {
      BigDecimal charges = BigDecimal.valueOf(one.getKey().chargesCents(), CENTS);
      money = plus(money, charges.negate(), one.getBefore());
      money = plus(money, charges, one.getAfter());
    }
    return money;
  }

  private static Money plus(Money money, BigDecimal charges, Figures figures) {
    Optional<Percents> adjustment = figures.adjustment();
    if (adjustment.isEmpty()) {
      return money;
    }
    BigDecimal base = share(charges, adjustment.get().base());
    BigDecimal additional = share(charges, adjustment.get().percent()).subtract(base);
    boolean lowers = adjustment.get().base().signum() < 0;
    BigDecimal reductions = lowers ? money.reductions().subtract(base) : money.reductions();
    BigDecimal increases = lowers ? money.increases() : money.increases().add(base);
    return new Money(
        money.charges().add(charges),
        reductions,
        increases,
        money.exceptional().add(additional),
        increases.subtract(reductions));
  }

  private static BigDecimal share(BigDecimal charges, BigDecimal percent) {
    return charges.multiply(percent).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static long hundredths(BigDecimal percent) {
    return percent.setScale(CENTS).unscaledValue().longValueExact();
  }

  private static String key(String tin, String npi) {
    return tin + npi;
  }
}
