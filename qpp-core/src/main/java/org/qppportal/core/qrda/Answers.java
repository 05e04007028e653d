package org.qppportal.core.qrda;

import java.util.List;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** Answers of yes or no. */
final class Answers {

  private Answers() {}

  /** Whether the answer is yes. */
  static boolean isYes(Node answer) {
    return "Y".equalsIgnoreCase(answer.text(Field.TYPE));
  }

  /** Reports the answers of a measure or activity that are neither. */
  static void check(Node measure, Findings findings, Parts parts) {
    for (Node answer : measure.children(Template.PERFORMED)) {
      List<Value> values = answer.values(Field.TYPE);
      String found = values.size() == 1 ? values.get(0).text() : "";
      if (!found.equalsIgnoreCase("Y") && !found.equalsIgnoreCase("N")) {
        findings.addValue(
            QrdaProblem.ANSWER_VALUE,
            answer.element(),
            parts.name(answer),
            found,
            values.size() > 1
                ? "There are " + values.size() + " answers in one."
                : "The answer is " + Shown.quoted(found) + ".");
      }
    }
  }
}
