package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.ClosePartition;
import org.qppportal.persistence.close.CloseResults;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;
import org.qppportal.persistence.review.ReviewedResult;

/**
 * Writes the payment file of a run from its rows. It is not stored: the rows never change, so it
 * can be written again at any time and is the same.
 */
@ApplicationScoped
class PaymentFileWriter {

  @Inject private CloseResults results;
  @Inject private CloseRunRepository runs;

  /**
   * Writes the file.
   *
   * @param money what the trailer tells of the whole
   * @return how many records adjust somebody's payment
   */
  int write(CloseRun run, int paymentYear, Reconciliation.Money money, BulkCopy.Bytes sink) {
    int[] lines = {0};
    Map<Integer, String> tails = new HashMap<>();
    results.adjustments(
        run.getId(), row -> tails.put(row.scoreHundredths(), PaymentFile.tail(row)));
    sink.take(bytes(PaymentFile.header(run, paymentYear)));
    // Range by range, because the database sorts many small lists faster than a large one.
    for (ClosePartition range : runs.partitions(run.getId())) {
      results.adjusted(
          run.getId(),
          range.getRange(),
          row -> {
            lines[0]++;
            sink.take(bytes(PaymentFile.record(row, tails.get(row.scoreHundredths()))));
          });
    }
    sink.take(bytes(PaymentFile.trailer(lines[0], money)));
    return lines[0];
  }

  /** Takes a line with its end. */
  interface Lines {

    void take(String line);
  }

  /**
   * Writes the file as it is in force, with the changes of targeted reviews.
   *
   * @param money what the trailer of the close's own file tells
   * @param reviewed every version that reviews made beside the run, oldest first
   */
  void writeCurrent(
      CloseRun run,
      int paymentYear,
      Reconciliation.Money money,
      List<ReviewedResult> reviewed,
      BulkCopy.Bytes sink) {
    int[] count = {0};
    Map<Integer, String> tails = new HashMap<>();
    results.adjustments(
        run.getId(), row -> tails.put(row.scoreHundredths(), PaymentFile.tail(row)));
    sink.take(bytes(PaymentFile.header(run, paymentYear)));
    CurrentPayments current =
        new CurrentPayments(
            reviewed,
            line -> {
              count[0]++;
              sink.take(bytes(line));
            });
    for (ClosePartition range : runs.partitions(run.getId())) {
      results.adjusted(
          run.getId(), range.getRange(), row -> current.add(row, tails.get(row.scoreHundredths())));
    }
    current.end();
    sink.take(bytes(PaymentFile.trailer(count[0], CurrentPayments.money(money, reviewed))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
