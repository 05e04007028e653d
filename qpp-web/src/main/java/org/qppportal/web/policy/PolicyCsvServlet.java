package org.qppportal.web.policy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.policy.PolicyValue;
import org.qppportal.web.text.Csv;

/** What the policy page shows, as a spreadsheet. */
@WebServlet("/staff/policy.csv")
public class PolicyCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient PolicyPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      page.load();
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String years =
        page.policy().performanceYear()
            + page.other().map(other -> "-from-" + other.performanceYear()).orElse("");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"qpp-policy-" + years + ".csv\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    if (page.other().isPresent()) {
      writeChanges(response.getWriter());
    } else {
      writeValues(response.getWriter());
    }
  }

  private void writeValues(PrintWriter out) {
    out.write(
        Csv.line(
            "Performance year",
            "Section",
            "Name",
            "Value",
            "Unit",
            "Citation",
            "Verified",
            "Note",
            "Path"));
    for (PolicySection<PolicyRow> section : page.sections()) {
      for (PolicyRow row : section.items()) {
        out.write(
            Csv.line(
                page.policy().performanceYear(),
                section.heading(),
                row.name(),
                row.value().text(),
                PolicyWords.unit(row.path()),
                row.citation(),
                yesNo(row.verified()),
                row.note(),
                row.path()));
      }
    }
  }

  private void writeChanges(PrintWriter out) {
    int before = page.other().orElseThrow().performanceYear();
    int after = page.policy().performanceYear();
    out.write(
        Csv.line(
            "Section",
            "Name",
            "Difference",
            "Value " + before,
            "Value " + after,
            "Unit",
            "Citation " + before,
            "Citation " + after,
            "Verified",
            "Path"));
    for (PolicySection<PolicyChange> section : page.changes()) {
      section.items().forEach(change -> out.write(line(section.heading(), change)));
    }
    page.citations()
        .forEach(
            change ->
                out.write(line(PolicyWords.heading(PolicyWords.section(change.path())), change)));
  }

  private static String line(String section, PolicyChange change) {
    return Csv.line(
        section,
        change.name(),
        change.kind().words(),
        text(change.before()),
        text(change.after()),
        PolicyWords.unit(change.path()),
        change.before().map(PolicyRow::citation).orElse(""),
        change.after().map(PolicyRow::citation).orElse(""),
        yesNo(change.verified()),
        change.path());
  }

  private static String text(Optional<PolicyRow> row) {
    return row.map(PolicyRow::value).map(PolicyValue::text).orElse("");
  }

  private static String yesNo(boolean value) {
    return value ? "Yes" : "No";
  }
}
