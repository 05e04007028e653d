package org.qppportal.web.submission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a file that is too large away before the server reads it, and leads back to the page with
 * the reason: the server itself would only break the connection off.
 */
@WebFilter({"/my/upload", "/my/upload-file"})
public class UploadSizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Pattern PRACTICE = Pattern.compile("(?:^|&)practice=([0-9a-fA-F-]{36})");

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
    if (request.getServletPath().endsWith("-file")) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    String practice =
        practice(request.getQueryString()).map(id -> "practice=" + id + "&").orElse("");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", request.getContextPath() + "/my/upload?" + practice + "tooLarge=true");
  }

  /** From the address alone: asking for a parameter would read the file. Vendors have none. */
  private static Optional<String> practice(String query) {
    return Optional.ofNullable(query)
        .map(PRACTICE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }
}
