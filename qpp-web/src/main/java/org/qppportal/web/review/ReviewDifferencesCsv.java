package org.qppportal.web.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.web.text.Csv;

/** What a review changed, line by line. */
final class ReviewDifferencesCsv {

  private ReviewDifferencesCsv() {}

  static String of(List<ReviewChange> changes) {
    StringBuilder csv =
        new StringBuilder(
            Csv.line("NPI", "Version", "What", "Before", "Most before", "After", "Most after"));
    for (ReviewChange one : changes) {
      for (ReviewChange.CategoryChange category : one.categories()) {
        csv.append(
            Csv.line(
                one.npi(),
                one.version(),
                category.title(),
                value(category.before()),
                value(category.weightBefore()),
                value(category.after()),
                value(category.weightAfter())));
      }
      line(csv, one, "Final score", one.before().finalScore(), one.after().finalScore());
      line(
          csv, one, "Payment adjustment in percent", one.before().percent(), one.after().percent());
      line(csv, one, "Adjustment in dollars", one.before().dollars(), one.after().dollars());
      csv.append(
          Csv.line(
              one.npi(),
              one.version(),
              "Status",
              one.before().status(),
              "",
              one.after().status(),
              ""));
    }
    return csv.toString();
  }

  private static void line(
      StringBuilder csv,
      ReviewChange change,
      String what,
      Optional<BigDecimal> before,
      Optional<BigDecimal> after) {
    csv.append(Csv.line(change.npi(), change.version(), what, value(before), "", value(after), ""));
  }

  private static Object value(Optional<BigDecimal> number) {
    return number.map(Object.class::cast).orElse("");
  }
}
