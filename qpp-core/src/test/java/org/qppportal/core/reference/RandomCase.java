package org.qppportal.core.reference;

import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * A random submission with its circumstances.
 *
 * @param seed makes the same case again
 */
record RandomCase(long seed, Submission submission, Circumstances circumstances) {

  /** The case in lines, for people. */
  String shown() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "case %d of %d, %s"
            .formatted(seed, submission.performanceYear(), submission.entity().type().code()));
    line(text, "  " + circumstances);
    for (MeasurementSet set : submission.measurementSets()) {
      line(
          text,
          "  %s by %s for %s %s"
              .formatted(
                  set.category().code(),
                  set.submissionMethod().code(),
                  set.programName(),
                  set.cehrtId().orElse("")));
      for (Measurement measurement : set.measurements()) {
        line(text, "    " + measurement.measureId() + " " + measurement.value());
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(System.lineSeparator());
  }
}
