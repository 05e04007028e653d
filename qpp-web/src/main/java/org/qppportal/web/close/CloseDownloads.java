package org.qppportal.web.close;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.close.CloseService;

/** The files of a finished close. */
@WebServlet({
  "/staff/payment-file.csv",
  "/staff/payments-in-force.csv",
  "/staff/reconciliation.csv",
  "/staff/reconciliation.json",
  "/staff/differences.csv"
})
public class CloseDownloads extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient CloseService closes;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      long id = CloseIds.parse(request.getParameter("id"));
      String file = request.getServletPath().substring("/staff/".length());
      // Asked for before anything is written, so that a refusal can still be answered.
      String json = closes.reconciliation(id).toJson();
      switch (file) {
        case "payment-file.csv" -> {
          head(response, file, id);
          closes.writePaymentFile(id, response.getOutputStream());
        }
        case "payments-in-force.csv" -> {
          head(response, file, id);
          closes.writeCurrentPayments(id, response.getOutputStream());
        }
        case "reconciliation.json" -> {
          head(response, file, id);
          response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        }
        case "reconciliation.csv" -> {
          String csv = ReconciliationCsv.write(closes.reconciliation(id));
          head(response, file, id);
          response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
        }
        default -> {
          long before = CloseIds.parse(request.getParameter("before"));
          closes.differences(before, id);
          head(response, file, id);
          closes.writeDifferences(before, id, response.getOutputStream());
        }
      }
    } catch (NotVisibleException | CloseRefusedException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void head(HttpServletResponse response, String file, long id) {
    response.setContentType(
        file.endsWith(".json") ? "application/json;charset=UTF-8" : "text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"qpp-close-" + id + "-" + file + "\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
