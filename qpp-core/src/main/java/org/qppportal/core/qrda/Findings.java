package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** What is wrong with a document, up to a hundred problems. */
final class Findings {

  static final int MOST = 100;

  /** One problem at an element. */
  private record Finding(
      QrdaProblem code, int element, String part, String message, String whatToDo, String value) {}

  private final List<Finding> found = new ArrayList<>(0);
  private final String basis;
  private int errors;
  private boolean more;

  /**
   * An empty list.
   *
   * @param basis what the document was read as, a sentence that ends each message
   */
  Findings(String basis) {
    this.basis = basis;
  }

  void add(QrdaProblem code, int element, String part, String message, String... advice) {
    addValue(code, element, part, null, message, advice);
  }

  void addValue(
      QrdaProblem code, int element, String part, String value, String message, String... advice) {
    boolean blocks = code.severity() == Problem.Severity.ERROR;
    if (blocks) {
      errors++;
    }
    if (found.size() < MOST) {
      found.add(new Finding(code, element, part, message, code.advice(advice), value));
    } else if (blocks) {
      more = true;
    }
  }

  /** How many problems block so far; compare before and after a check to see how it went. */
  int errors() {
    return errors;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void addElements(BitSet elements) {
    found.forEach(finding -> elements.set(finding.element()));
  }

  /** The problems with their places. */
  List<Problem> problems(Map<Integer, Places.Place> places) {
    List<Problem> problems = new ArrayList<>(found.size() + 1);
    for (Finding finding : found) {
      Places.Place place = places.getOrDefault(finding.element(), Places.Place.UNKNOWN);
      problems.add(
          new Problem(
              finding.code(),
              place.path(),
              place.line(),
              place.column(),
              finding.message() + " " + basis,
              finding.whatToDo(),
              Optional.ofNullable(finding.value()).map(Shown::plain),
              Optional.of(finding.part())));
    }
    if (more) {
      QrdaProblem code = QrdaProblem.MORE_PROBLEMS;
      problems.add(
          new Problem(
              code, "", 0, 0, "Only the first " + MOST + " problems are listed.", code.whatToDo()));
    }
    return problems;
  }
}
