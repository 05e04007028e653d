package org.qppportal.web.claims;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.claims.ClaimsLoadRefusedException;
import org.qppportal.core.claims.ClaimsProblemView;
import org.qppportal.core.claims.ClaimsResultRow;
import org.qppportal.core.claims.ClaimsService;
import org.qppportal.web.text.Csv;

/** What a load gave, what was wrong with its file, and a made-up file to try. */
@WebServlet({
  "/staff/claims-results.csv",
  "/staff/claims-problems.csv",
  "/staff/claims-example.csv"
})
public class ClaimsDownloads extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ClaimsService claims;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file = request.getServletPath().substring("/staff/".length());
    try {
      switch (file) {
        case "claims-example.csv" -> example(request.getParameter("year"), response);
        case "claims-problems.csv" -> problems(request.getParameter("id"), response);
        default -> results(request.getParameter("id"), response);
      }
    } catch (NotVisibleException | ClaimsLoadRefusedException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void example(String year, HttpServletResponse response) throws IOException {
    long wanted = ClaimsIds.parse(year);
    // Asked before anything is written, so that a refusal can still be answered.
    if (!claims.years().contains((int) wanted)) {
      throw new NotVisibleException("There are no claims rules for this year.");
    }
    try (Writer out = writer(response, "qpp-claims-example-" + wanted + ".csv")) {
      claims.writeExample((int) wanted, row -> write(out, row));
    }
  }

  private void problems(String id, HttpServletResponse response) throws IOException {
    long run = claims.run(ClaimsIds.parse(id)).id();
    try (Writer out = writer(response, "qpp-claims-" + run + "-problems.csv")) {
      out.write(Csv.line("Row", "Column", "Severity", "Code", "What is wrong", "What to do"));
      for (ClaimsProblemView one : claims.problems(run)) {
        out.write(
            Csv.line(
                one.row(),
                one.column(),
                one.severity(),
                one.code(),
                one.message(),
                one.whatToDo()));
      }
    }
  }

  private void results(String id, HttpServletResponse response) throws IOException {
    long run = claims.run(ClaimsIds.parse(id)).id();
    try (Writer out = writer(response, "qpp-claims-" + run + "-results.csv")) {
      out.write(
          Csv.line(
              "Entity",
              "TIN",
              "NPI",
              "State",
              "Measure",
              "Stratum",
              "What counts",
              "Met",
              "Not met",
              "Exclusions",
              "Exceptions",
              "Eligible population",
              "Lines with quality data codes"));
      claims.results(run, row -> write(out, line(row)));
    }
  }

  private static String line(ClaimsResultRow row) {
    return Csv.line(
        row.entityType(),
        row.tin(),
        row.npi(),
        row.standing().label(),
        row.measureId(),
        row.stratum(),
        row.kind(),
        row.met(),
        row.notMet(),
        row.exclusions(),
        row.exceptions(),
        row.population(),
        row.lines());
  }

  private static Writer writer(HttpServletResponse response, String file) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
