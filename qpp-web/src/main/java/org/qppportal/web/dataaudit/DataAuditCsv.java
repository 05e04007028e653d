package org.qppportal.web.dataaudit;

import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.PlanView;
import org.qppportal.core.dataaudit.rule.DataAuditWords;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.web.text.Csv;

/** A sample and its report as comma-separated values. */
final class DataAuditCsv {

  private DataAuditCsv() {}

  /** Who was drawn, one line each, with what is needed to draw again. */
  static String sample(PlanView plan) {
    StringBuilder lines =
        new StringBuilder(
            Csv.line(
                "Place",
                "Practice",
                "TIN",
                "NPI",
                "SHA-256 of seed/TIN/NPI",
                "Request",
                "Seed",
                "Population",
                "SHA-256 of the population"));
    for (PlanView.Unit unit : plan.units()) {
      lines.append(
          Csv.line(
              unit.place(),
              unit.practiceName(),
              unit.tin(),
              unit.npi().orElse(""),
              unit.sha256(),
              unit.request().map(TicketNumbers::write).orElse(""),
              plan.seed(),
              plan.population(),
              plan.populationSha256()));
    }
    return lines.toString();
  }

  /** What was found, one line for each item that was asked for. */
  static String report(PlanView plan) {
    StringBuilder lines =
        new StringBuilder(
            Csv.line(
                "Request",
                "Practice",
                "State",
                "Due",
                "Outcome",
                "Item",
                "Category",
                "Measure",
                "NPI",
                "Files",
                "Finding",
                "Reason",
                "To be withdrawn"));
    for (EvidenceRequestView request : plan.requests()) {
      for (EvidenceRequestView.Item item : request.items()) {
        lines.append(
            Csv.line(
                request.written(),
                request.practiceName(),
                DataAuditWords.of(request.state()),
                request.dueOn(),
                request.outcome().map(DataAuditWords::of).orElse(""),
                item.position(),
                DataAuditWords.of(item.category()),
                item.measureId(),
                item.npi().orElse(""),
                item.files().size(),
                item.finding().map(one -> DataAuditWords.of(one.verdict())).orElse(""),
                item.finding().map(EvidenceRequestView.Finding::reason).orElse(""),
                item.toWithdraw() ? "yes" : ""));
      }
    }
    lines.append(
        Csv.line(
            "Error rate in percent",
            plan.rate().percent(),
            "TIN/NPIs decided",
            plan.rate().decided(),
            "with errors",
            plan.rate().wrong()));
    return lines.toString();
  }
}
