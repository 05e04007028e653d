package org.qppportal.core.qrda;

import org.qppportal.core.problem.QrdaProblem;

/** The rules for the improvement activity section. */
final class ActivityChecks {

  private final Findings findings;
  private final Parts parts;
  private final PeriodChecks periods;

  ActivityChecks(Findings findings, Parts parts) {
    this.findings = findings;
    this.parts = parts;
    this.periods = new PeriodChecks(findings, parts);
  }

  void check(Node section) {
    if (section.count(Template.ACTIVITY) == 0) {
      findings.add(
          QrdaProblem.NO_ACTIVITY,
          section.element(),
          parts.name(section),
          "The section has no activity.");
    } else if (periods.one(section, QrdaProblem.ACTIVITY_PERIOD)) {
      checkForeign(section);
    }
    periods.dates(section);
    for (Node part : section.children()) {
      switch (part.template()) {
        case ACTIVITY -> checkActivity(part);
        case PI_RATIO -> new PiChecks(findings, parts).checkRatio(part);
        case COUNT -> new Counts(findings, parts).check(part);
        default -> {
          // Reported as foreign.
        }
      }
    }
  }

  private void checkForeign(Node section) {
    for (Node part : section.children()) {
      if (part.template() != Template.ACTIVITY && part.template() != Template.PERIOD) {
        findings.add(
            QrdaProblem.ACTIVITY_FOREIGN,
            part.element(),
            parts.name(section),
            "The section holds something that is neither an activity nor a performance period.");
        return;
      }
    }
  }

  private void checkActivity(Node activity) {
    int answers = activity.count(Template.PERFORMED);
    if (answers != 1 || activity.children().size() != 1) {
      findings.add(
          QrdaProblem.ACTIVITY_ANSWER,
          activity.element(),
          parts.name(activity),
          "The activity has " + answers + " answers.");
    }
    Answers.check(activity, findings, parts);
  }
}
