package org.qppportal.web.apm;

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
import java.util.Objects;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.entity.ApmEntityService;
import org.qppportal.core.apm.register.AllPayerReader;
import org.qppportal.core.apm.register.ApmListReader;
import org.qppportal.core.apm.register.ApmRegisterService;
import org.qppportal.core.apm.run.QpRunRefusedException;
import org.qppportal.core.apm.run.QpRunService;
import org.qppportal.web.text.Csv;

/** Lists as spreadsheets: an entity's clinicians, templates to fill in, and differences of runs. */
@WebServlet({
  "/my/entity-clinicians.csv",
  "/staff/apm-template.csv",
  "/staff/all-payer-template.csv",
  "/staff/qp-differences.csv"
})
public class ApmDownloads extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ApmEntityService entities;
  @Inject transient ApmRegisterService register;
  @Inject transient QpRunService runs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      switch (request.getServletPath()) {
        case "/my/entity-clinicians.csv" -> clinicians(request, response);
        case "/staff/qp-differences.csv" -> differences(request, response);
        case "/staff/apm-template.csv" ->
            template(
                response,
                "qpp-apm-lists.csv",
                String.join(",", ApmListReader.columns())
                    + "\r\n2026,A0123,Example ACO,mssp-enhanced,000123456,0123456789,P,2026-03-31\r\n");
        default ->
            template(
                response,
                "qpp-all-payer-figures.csv",
                String.join(",", AllPayerReader.columns())
                    + "\r\n2026,3,AE,A0002,A0002,100000.00,300000.00,90,300,400000.00,700000.00,250,600\r\n");
      }
    } catch (NotVisibleException | QpRunRefusedException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void clinicians(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = Objects.toString(request.getParameter("id"), "");
    EntityAddress address = EntityAddress.of(request, code, entities.years(code));
    int year =
        address
            .year()
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    try (Writer out = writer(response, "qpp-clinicians-" + year + "-" + code + ".csv")) {
      out.write(EntityClinicianCsv.header());
      entities.eachClinician(
          code, year, address.snapshot(), one -> write(out, EntityClinicianCsv.line(one)));
    }
  }

  private void differences(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long before = QpRunIds.parse(request.getParameter("before"));
    long after = QpRunIds.parse(request.getParameter("id"));
    // Asked before anything is written, so that a refusal can still be answered.
    runs.differences(before, after);
    try (Writer out = writer(response, "qpp-differences-%d-%d.csv".formatted(before, after))) {
      out.write(Csv.line("NPI", "Before", "After"));
      runs.eachDifference(
          before,
          after,
          one ->
              write(
                  out,
                  Csv.line(
                      one.npi(),
                      ApmWords.status(QpStatus.ofCode(one.before())),
                      ApmWords.status(QpStatus.ofCode(one.after())))));
    }
  }

  private void template(HttpServletResponse response, String name, String content)
      throws IOException {
    register.years();
    try (Writer out = writer(response, name)) {
      out.write(content);
    }
  }

  private static Writer writer(HttpServletResponse response, String file) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
