package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CloseResults;
import org.qppportal.persistence.close.CloseRun;

/**
 * Writes the payment file of a run from its rows. It is not stored: the rows never change, so it
 * can be written again at any time and is the same.
 */
@ApplicationScoped
class PaymentFileWriter {

  @Inject private CloseResults results;

  /**
   * Writes the file.
   *
   * @param money what the trailer tells of the whole
   * @return how many records adjust somebody's payment
   */
  int write(CloseRun run, int paymentYear, Reconciliation.Money money, BulkCopy.Bytes sink) {
    int[] lines = {0};
    sink.take(bytes(PaymentFile.header(run, paymentYear)));
    results.paymentLines(
        run.getId(),
        line -> {
          lines[0]++;
          sink.take(line);
        });
    sink.take(bytes(PaymentFile.trailer(lines[0], money)));
    return lines[0];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
