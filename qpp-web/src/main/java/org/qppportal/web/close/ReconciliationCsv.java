package org.qppportal.web.close;

import java.util.List;
import org.qppportal.core.close.Reconciliation;
import org.qppportal.core.close.Reconciliation.Line;
import org.qppportal.core.close.Reconciliation.Money;

/**
 * A reconciliation as a spreadsheet. All texts are the portal's own, so nothing needs to be kept
 * from being a formula, and amounts below zero stay numbers.
 */
final class ReconciliationCsv {

  private ReconciliationCsv() {}

  static String write(Reconciliation report) {
    StringBuilder csv = new StringBuilder();
    line(csv, "Part", "What", "TIN/NPIs", "Dollars");
    line(csv, "Population", "When the run began", report.population(), "");
    lines(csv, "Status", report.statuses());
    lines(csv, "Source of the score", report.sources());
    lines(csv, "Distribution", report.distribution());
    money(csv, "Before rounding", report.exact());
    money(csv, "As paid", report.rounded());
    report
        .checks()
        .forEach(
            check ->
                line(
                    csv,
                    check.passed() ? "Check passed" : "Check FAILED",
                    check.name() + ". " + check.detail(),
                    "",
                    ""));
    return csv.toString();
  }

  private static void lines(StringBuilder csv, String part, List<Line> lines) {
    lines.forEach(
        one -> line(csv, part, one.label(), one.clinicians(), one.charges().toPlainString()));
  }

  private static void money(StringBuilder csv, String part, Money money) {
    line(csv, part, "Charges", "", money.charges().toPlainString());
    line(csv, part, "Reductions", "", money.reductions().toPlainString());
    line(csv, part, "Increases", "", money.increases().toPlainString());
    line(csv, part, "Net: increases less reductions", "", money.net().toPlainString());
    line(csv, part, "Exceptional performance", "", money.exceptional().toPlainString());
  }

  private static void line(
      StringBuilder csv, String part, String what, Object clinicians, Object dollars) {
    csv.append('"').append(part).append("\",\"").append(what.replace("\"", "\"\"")).append("\",");
    csv.append(clinicians).append(',').append(dollars).append("\r\n");
  }
}
