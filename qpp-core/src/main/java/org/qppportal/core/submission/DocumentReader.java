package org.qppportal.core.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.qrda.QrdaReader;
import org.qppportal.core.qrda.QrdaReading;
import org.qppportal.core.qrda.QrdaSource;

/**
 * Reads whole submissions in every format of a single document. Whatever the format, the data pass
 * through the one {@link SubmissionReader}, and its problems are shown at the place of the document
 * that was sent.
 *
 * <p>Safe for use by several threads.
 */
public final class DocumentReader {

  private final SubmissionReader json;
  private final QrdaReader qrda;

  /**
   * A reader.
   *
   * @param catalogues where to find the measures of a year
   * @param acceptedYears the performance years that data are taken of
   */
  public DocumentReader(CatalogueSource catalogues, Set<Integer> acceptedYears) {
    this.json = new SubmissionReader(catalogues, acceptedYears);
    this.qrda = new QrdaReader(catalogues);
  }

  /** Reads a document, whose format is told from its content. */
  public SubmissionReading read(byte[] content) {
    if (DocumentFormat.of(content) == DocumentFormat.JSON) {
      return json.readSubmission(content);
    }
    try {
      return readQrda(QrdaSource.of(content));
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
    }
  }

  /**
   * Reads a QRDA document of any size.
   *
   * @throws IOException when it cannot be read
   */
  public SubmissionReading readQrda(QrdaSource source) throws IOException {
    QrdaReading converted = qrda.read(source);
    Optional<byte[]> written = converted.json();
    if (written.isEmpty()) {
      return new SubmissionReading(Optional.empty(), converted.problems(), Optional.of(converted));
    }
    SubmissionReading reading = json.readSubmission(written.get());
    List<Problem> ofJson = new ArrayList<>(reading.problems());
    Optional<Submission> submission =
        reading.submission().filter(read -> isOfItsYear(read, converted, ofJson));
    List<Problem> problems = new ArrayList<>(converted.problems());
    problems.addAll(converted.trace(ofJson));
    return new SubmissionReading(submission, problems, Optional.of(converted));
  }

  /** A document of one year's form may not report a period of another, whose rules differ. */
  private static boolean isOfItsYear(
      Submission submission, QrdaReading converted, List<Problem> problems) {
    int recognised = converted.year().orElseThrow();
    if (submission.performanceYear() == recognised) {
      return true;
    }
    QrdaProblem code = QrdaProblem.PERIOD_OF_ANOTHER_YEAR;
    problems.add(
        new Problem(
            code,
            "$.measurementSets[0].performanceStart",
            0,
            0,
            "The document is a QRDA III of "
                + recognised
                + ", but its period is of "
                + submission.performanceYear()
                + ".",
            code.whatToDo()));
    return false;
  }
}
