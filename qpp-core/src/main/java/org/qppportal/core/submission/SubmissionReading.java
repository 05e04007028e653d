package org.qppportal.core.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.qrda.QrdaReading;

/**
 * What came of reading a whole submission.
 *
 * @param submission the data; present exactly when no problem blocks
 * @param problems everything found, in the order of the file; may hold warnings beside accepted
 *     data
 * @param qrda what was made of the document, where it came as QRDA: the year recognised, the
 *     version of the measures data and the JSON it stands for
 */
public record SubmissionReading(
    Optional<Submission> submission, List<Problem> problems, Optional<QrdaReading> qrda) {

  public SubmissionReading {
    problems = List.copyOf(problems);
  }

  /** A reading of JSON. */
  public SubmissionReading(Optional<Submission> submission, List<Problem> problems) {
    this(submission, problems, Optional.empty());
  }

  /** Whether the data can be taken. */
  public boolean accepted() {
    return submission.isPresent();
  }

  /** What the submission came as. */
  public DocumentFormat format() {
    return qrda.isPresent() ? DocumentFormat.QRDA : DocumentFormat.JSON;
  }

  /** Problems found after reading, whose paths are of the JSON, at the places of the document. */
  List<Problem> atSource(List<Problem> ofJson) {
    try {
      return qrda.isPresent() ? qrda.get().trace(ofJson) : ofJson;
    } catch (IOException e) {
      throw new UncheckedIOException("A document that was read cannot be read again", e);
    }
  }
}
