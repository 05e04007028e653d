package org.qppportal.web.review;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.review.ReviewLetter;
import org.qppportal.core.review.ReviewLetters;

/** The letter of a decided review, and its difference report as a table for a spreadsheet. */
@WebServlet({"/my/review-letter.pdf", "/my/review-differences.csv"})
public class ReviewDocuments extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient ReviewLetters letters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ReviewLetter letter =
          letters.letter(
              TicketNumbers.read(request.getParameter("number"))
                  .orElseThrow(() -> new NotVisibleException("There is no such ticket.")));
      // Whole before the first byte goes out, so that a failure is an error page and no torn file.
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      boolean pdf = request.getServletPath().endsWith(".pdf");
      if (pdf) {
        ReviewLetterPdf.write(letter, content);
      } else {
        content.write(
            ReviewDifferencesCsv.of(letter.review().changes()).getBytes(StandardCharsets.UTF_8));
      }
      response.setContentType(pdf ? "application/pdf" : "text/csv;charset=UTF-8");
      response.setContentLength(content.size());
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"qpp-review-"
              + letter.review().written()
              + (pdf ? ".pdf\"" : ".csv\""));
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      content.writeTo(response.getOutputStream());
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
