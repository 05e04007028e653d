package org.qppportal.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;

/** Ends the reading of documents to convert where they are too many or too large for a request. */
@WebFilter({"/api/submissions/converter", "/api/submissions/converter/"})
public class ConverterSizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int MEGABYTES = 128;
  private static final long MOST_BYTES = MEGABYTES * 1024L * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(LimitedBody.of(request, MOST_BYTES, ConverterSizeFilter::tooLarge), response);
  }

  private static RuntimeException tooLarge() {
    return new WebApplicationException(
        "The documents have more than " + MEGABYTES + " MB together. Send them one by one.", 413);
  }
}
