package org.qppportal.core.qrda;

import java.util.List;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** The rules for the performance period of a section. */
final class PeriodChecks {

  private final Findings findings;
  private final Parts parts;

  PeriodChecks(Findings findings, Parts parts) {
    this.findings = findings;
    this.parts = parts;
  }

  /** Whether the section has exactly one period; reports it otherwise. */
  boolean one(Node section, QrdaProblem otherwise) {
    int count = section.count(Template.PERIOD);
    if (count == 1) {
      return true;
    }
    findings.add(
        otherwise,
        section.element(),
        parts.name(section),
        "The section has " + count + " performance periods.");
    return false;
  }

  /** The dates of every period of the section; stops at the first fault of each. */
  void dates(Node section) {
    for (Node period : section.children(Template.PERIOD)) {
      checkDates(period);
    }
  }

  private void checkDates(Node period) {
    List<Value> starts = period.values(Field.START);
    List<Value> ends = period.values(Field.END);
    if (starts.size() != 1) {
      add(period, QrdaProblem.PERIOD_START, "The period has " + starts.size() + " first days.");
    } else if (ends.size() != 1) {
      add(period, QrdaProblem.PERIOD_END, "The period has " + ends.size() + " last days.");
    } else if (starts.get(0).text().isBlank()) {
      add(period, QrdaProblem.PERIOD_YEAR, "The first day of the period is empty.");
    } else {
      checkDate(period, starts.get(0));
      checkDate(period, ends.get(0));
    }
  }

  private void checkDate(Node period, Value date) {
    if (Day.of(date.text()).isEmpty()) {
      findings.addValue(
          QrdaProblem.PERIOD_DATE,
          date.element(),
          parts.name(period),
          date.text(),
          "The period has the date " + Shown.quoted(date.text()) + ", which is none.");
    }
  }

  private void add(Node period, QrdaProblem code, String message) {
    findings.add(code, period.element(), parts.name(period), message);
  }
}
