package org.qppportal.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Turns forms away that are larger than any of our pages sends, before the server reads them into
 * memory. Pages that take files say themselves what is too large; the API reads no more of a body
 * than it takes.
 */
public class BodySizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final long MOST_BYTES = 16L * 1024 * 1024;
  private static final List<String> FORMS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data");
  private static final String API = "/api/";
  private static final Set<String> TAKE_FILES =
      Set.of("/my/upload", "/my/upload-file", "/my/batch-upload", "/staff/claims", "/staff/feeds");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith(API)) {
      chain.doFilter(request, response);
    } else if (isFormOfUnknownLength(request)) {
      response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > MOST_BYTES && !TAKE_FILES.contains(path)) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** No browser sends such a form. */
  private static boolean isFormOfUnknownLength(HttpServletRequest request) {
    String type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
    return request.getHeader("Transfer-Encoding") != null
        && FORMS.stream().anyMatch(type::startsWith);
  }
}
