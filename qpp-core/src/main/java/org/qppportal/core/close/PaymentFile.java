package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.Locale;
import org.qppportal.persistence.close.CloseRun;

/**
 * The first and last record of the payment file. Between them stands one record for each TIN/NPI
 * whose payment is adjusted, by TIN and NPI:
 *
 * <pre>
 * H,QPP payment adjustments,PERFORMANCE YEAR,PAYMENT YEAR,VERSION,POLICY,CATALOGUE
 * D,TIN,NPI,SOURCE,FINAL SCORE,BASE PERCENT,ADDITIONAL PERCENT,PERCENT
 * T,RECORDS,CHARGES IN DOLLARS,REDUCTIONS,INCREASES,ADDITIONAL
 * </pre>
 *
 * <p>Nothing in it depends on when or where it is written, so the same run gives the same bytes.
 */
final class PaymentFile {

  private PaymentFile() {}

  /** The first record, with its end. */
  static String header(CloseRun run, int paymentYear) {
    return String.format(
        Locale.ROOT,
        "H,QPP payment adjustments,%d,%d,%d,%s,%s\n",
        run.getPerformanceYear(),
        paymentYear,
        run.getVersion(),
        run.getPolicyVersion(),
        run.getCatalogueVersion());
  }

  /** The last record, with its end. */
  static String trailer(int records, Reconciliation.Money money) {
    return "T,%d,%s,%s,%s,%s\n"
        .formatted(
            records,
            plain(money.charges()),
            plain(money.reductions()),
            plain(money.increases()),
            plain(money.exceptional()));
  }

  private static String plain(BigDecimal dollars) {
    return dollars.toPlainString();
  }
}
