package org.qppportal.core.submission;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.Problem;

/**
 * What came of reading a whole submission.
 *
 * @param submission the data; present exactly when no problem blocks
 * @param problems everything found, in the order of the file; may hold warnings beside accepted
 *     data
 */
public record SubmissionReading(Optional<Submission> submission, List<Problem> problems) {

  /** Whether the data can be taken. */
  public boolean accepted() {
    return submission.isPresent();
  }
}
