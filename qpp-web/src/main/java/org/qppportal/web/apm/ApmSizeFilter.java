package org.qppportal.web.apm;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns a file that is too large away before the server reads it, and leads back to the page with
 * the reason: the server itself would only break the connection off.
 */
@WebFilter("/staff/apm")
public class ApmSizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** 10 MB and what the form adds to them. */
  private static final long MOST_BYTES = 10L * 1024 * 1024 - 64 * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() <= MOST_BYTES) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + "/staff/apm?tooLarge=true");
  }
}
