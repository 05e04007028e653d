package org.qppportal.web.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.web.text.Csv;
import org.qppportal.web.text.PlainText;

/** The list of measures as a spreadsheet, with the same filters as the page. */
@WebServlet("/measures.csv")
public class MeasuresCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient MeasureSearch search;
  @Inject transient Words words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int year = search.year();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"qpp-measures-" + year + ".csv\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    PrintWriter out = response.getWriter();
    out.write(
        Csv.line(
            "Performance year",
            "Measure ID",
            "Title",
            "Description",
            "Category",
            "Measure type",
            "High priority",
            "Outcome",
            "Lower is better",
            "Collection types",
            "Specialty sets"));
    for (Measure measure : search.measures()) {
      out.write(line(year, measure));
    }
  }

  private String line(int year, Measure measure) {
    return Csv.line(
        year,
        measure.measureId(),
        measure.title(),
        PlainText.of(measure.description()),
        words.category(measure.category()),
        measure.measureType().map(words::measureType).orElse(""),
        yesNo(measure.highPriority()),
        yesNo(measure.outcome()),
        yesNo(measure.inverse()),
        search.collectionTypes(measure),
        measure.specialtySets().stream()
            .map(words::specialtySet)
            .collect(Collectors.joining(", ")));
  }

  private static String yesNo(boolean value) {
    return value ? "Yes" : "No";
  }
}
