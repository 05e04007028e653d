package org.qppportal.web.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.qppportal.core.desk.file.FileRules;

/**
 * Turns away a message whose files are too large before the server reads them, and leads back to
 * the page with the reason: the server itself would only break the connection off.
 */
@WebFilter({"/my/ask", "/my/ticket", "/my/evidence", "/my/review"})
public class TicketFileSizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** What the largest text takes as part of a form, with all that is around it. */
  private static final long REST_OF_FORM = 128L * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() <= FileRules.MOST_BYTES + REST_OF_FORM) {
      chain.doFilter(request, response);
      return;
    }
    String query = Objects.toString(request.getQueryString(), "").replaceAll("[\\r\\n]", "");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        request.getContextPath()
            + request.getServletPath()
            + "?"
            + (query.isEmpty() ? "" : query + "&")
            + "tooLarge=true");
  }
}
