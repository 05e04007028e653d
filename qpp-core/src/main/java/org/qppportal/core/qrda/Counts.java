package org.qppportal.core.qrda;

import java.util.List;
import java.util.OptionalInt;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** The counts of populations. */
final class Counts {

  private final Findings findings;
  private final Parts parts;

  Counts(Findings findings, Parts parts) {
    this.findings = findings;
    this.parts = parts;
  }

  /** The number that a population counts; empty when it has none that can be read. */
  static OptionalInt of(Node population) {
    Node count = population == null ? null : population.child(Template.COUNT);
    String text = count == null ? null : count.text(Field.VALUE);
    return text == null ? OptionalInt.empty() : Numbers.count(text);
  }

  /** Reports what is wrong with a count itself. */
  void check(Node count) {
    List<Value> values = count.values(Field.VALUE);
    if (values.size() != 1) {
      findings.add(
          QrdaProblem.COUNT_VALUES,
          count.element(),
          parts.name(count),
          "The count has " + values.size() + " values.");
      return;
    }
    Value value = values.get(0);
    OptionalInt number = Numbers.count(value.text());
    if (number.isEmpty()) {
      add(QrdaProblem.COUNT_NOT_WHOLE, count, value);
    } else if (number.getAsInt() < 0) {
      add(QrdaProblem.COUNT_NEGATIVE, count, value);
    }
  }

  private void add(QrdaProblem code, Node count, Value value) {
    findings.addValue(
        code,
        value.element(),
        parts.name(count),
        value.text(),
        "The count is " + Shown.quoted(value.text()) + ".");
  }
}
