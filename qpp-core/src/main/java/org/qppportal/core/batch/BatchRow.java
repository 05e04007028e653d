package org.qppportal.core.batch;

import java.util.Optional;

/**
 * A row of a file with what became of it; a row with several problems comes once for each.
 *
 * @param number its number as a spreadsheet counts
 * @param tin whose it is, as far as it could be read; empty text for none
 * @param npi empty text for none
 * @param entityId empty text for none
 * @param outcome what became of the clinician or practice
 * @param submissionId where it is stored
 * @param receiptId the proof
 * @param problem what is wrong with this row; empty when nothing is
 */
public record BatchRow(
    long number,
    String tin,
    String npi,
    String entityId,
    BatchOutcome outcome,
    Optional<String> submissionId,
    Optional<String> receiptId,
    Optional<BatchProblem> problem) {

  /** Whether the row is refused only because others of its clinician or practice are. */
  public boolean refusedWithOthers() {
    return outcome == BatchOutcome.REFUSED && problem.isEmpty();
  }
}
