package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * A final score by the text of the rules.
 *
 * @param finalScore rounded half up to two decimals
 * @param program the program whose score is highest
 * @param categories each category with its percent and weight
 * @param how what else went into it, for people
 */
record ReferenceScore(
    BigDecimal finalScore, String program, Map<Category, Line> categories, String how) {

  /**
   * A category's part.
   *
   * @param percent 0 to 100; null when it is left out
   * @param weight in percent
   */
  record Line(BigDecimal percent, BigDecimal weight, String how) {}

  /** The highest score over the programs that data was sent for. */
  static ReferenceScore of(Submission submission, Circumstances circumstances) {
    TreeSet<String> programs =
        submission.measurementSets().stream()
            .map(MeasurementSet::programName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (programs.isEmpty()) {
      programs.add(ReferenceCase.TRADITIONAL);
    }
    ReferenceScore best = null;
    for (String program : programs) {
      ReferenceScore score =
          ReferenceFinal.of(ReferenceCase.of(submission, circumstances, program));
      if (best == null || score.finalScore.compareTo(best.finalScore) > 0) {
        best = score;
      }
    }
    return best;
  }

  /** The score in a few lines. */
  String shown() {
    StringBuilder text =
        new StringBuilder(finalScore + " by " + program + ": " + how + System.lineSeparator());
    categories.forEach(
        (category, line) ->
            text.append("  ")
                .append(category.code())
                .append(' ')
                .append(line.percent == null ? "left out" : line.percent.round(new MathContext(12)))
                .append(" x ")
                .append(line.weight)
                .append(" (")
                .append(line.how)
                .append(')')
                .append(System.lineSeparator()));
    return text.toString();
  }
}
