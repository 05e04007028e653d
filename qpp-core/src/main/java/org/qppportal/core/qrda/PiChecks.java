package org.qppportal.core.qrda;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** The rules for the promoting interoperability section. */
final class PiChecks {

  private static final String EXCHANGE = "PI_HIE_5";
  private static final Set<String> OTHER_EXCHANGE =
      Set.of("PI_HIE_1", "PI_LVOTC_1", "PI_HIE_4", "PI_LVITC_2");

  private final Findings findings;
  private final Parts parts;
  private final PeriodChecks periods;

  PiChecks(Findings findings, Parts parts) {
    this.findings = findings;
    this.parts = parts;
    this.periods = new PeriodChecks(findings, parts);
  }

  void check(Node section) {
    periods.one(section, QrdaProblem.PI_PERIOD);
    checkExchange(section);
    periods.dates(section);
    for (Node part : section.children()) {
      if (part.template() == Template.PI_RATIO) {
        checkRatio(part);
      } else if (part.template() == Template.PI_ANSWER) {
        checkAnswer(part);
      }
    }
  }

  private void checkExchange(Node section) {
    Node whole = null;
    Node other = null;
    for (Node part : section.children()) {
      String id = part.text(Field.ID);
      if (EXCHANGE.equals(id)) {
        whole = part;
      } else if (id != null && OTHER_EXCHANGE.contains(id)) {
        other = part;
      }
    }
    if (whole != null && other != null) {
      findings.add(
          QrdaProblem.EXCHANGE_TWICE,
          other.element(),
          parts.name(section),
          EXCHANGE + " and " + other.text(Field.ID) + " are both reported.");
    }
  }

  /** The rules for a measure of numerator and denominator; the first fault ends them. */
  void checkRatio(Node measure) {
    if (measure.parent().template() != Template.PI_SECTION) {
      add(
          measure,
          QrdaProblem.RATIO_OUTSIDE,
          "The measure lies in the " + parts.name(measure.parent()) + ".");
    } else if (measure.count(Field.ID) != 1) {
      add(
          measure,
          QrdaProblem.RATIO_ID,
          "The measure has " + measure.count(Field.ID) + " identifiers.");
    } else if (measure.children().isEmpty()) {
      add(measure, QrdaProblem.RATIO_EMPTY, "The measure has no numerator and no denominator.");
    } else if (measure.count(Template.PI_DENOMINATOR) != 1) {
      add(
          measure,
          QrdaProblem.RATIO_PARTS,
          "The measure has " + measure.count(Template.PI_DENOMINATOR) + " denominators.");
    } else if (measure.count(Template.PI_NUMERATOR) != 1) {
      add(
          measure,
          QrdaProblem.RATIO_PARTS,
          "The measure has " + measure.count(Template.PI_NUMERATOR) + " numerators.");
    }
    for (Node part : measure.children()) {
      if (part.template() == Template.PI_DENOMINATOR) {
        checkCount(part, "denominator");
      } else if (part.template() == Template.PI_NUMERATOR) {
        checkCount(part, "numerator");
      }
    }
  }

  private void checkCount(Node part, String name) {
    if (part.count(Template.COUNT) != 1) {
      add(
          part,
          QrdaProblem.RATIO_COUNT,
          "The " + name + " has " + part.count(Template.COUNT) + " counts.");
      return;
    }
    Node count = part.child(Template.COUNT);
    List<Value> values = count.values(Field.VALUE);
    if (values.size() != 1) {
      add(
          count,
          QrdaProblem.RATIO_NEGATIVE,
          "The count of the " + name + " has " + values.size() + " values.");
      return;
    }
    Value value = values.get(0);
    OptionalInt number = Numbers.count(value.text());
    if (number.isEmpty()) {
      addValue(
          count,
          QrdaProblem.RATIO_NOT_WHOLE,
          value,
          "The " + name + " is " + Shown.quoted(value.text()) + ".");
    } else if (number.getAsInt() < 0) {
      addValue(
          count, QrdaProblem.RATIO_NEGATIVE, value, "The " + name + " is " + value.text() + ".");
    }
  }

  private void checkAnswer(Node measure) {
    int answers = measure.count(Template.PERFORMED);
    if (answers != 1) {
      add(measure, QrdaProblem.ANSWER_MISSING, "The measure has " + answers + " answers.");
    } else if (measure.count(Field.ID) != 1) {
      add(
          measure,
          QrdaProblem.ANSWER_ID,
          "The measure has " + measure.count(Field.ID) + " identifiers.");
    }
    Answers.check(measure, findings, parts);
  }

  private void add(Node part, QrdaProblem code, String message) {
    findings.add(code, part.element(), parts.name(part), message);
  }

  private void addValue(Node part, QrdaProblem code, Value value, String message) {
    findings.addValue(code, value.element(), parts.name(part), value.text(), message);
  }
}
