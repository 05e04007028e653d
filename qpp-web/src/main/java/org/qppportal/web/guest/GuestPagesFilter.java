package org.qppportal.web.guest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Keeps keys in addresses from going on: no page that follows is told where the reader came from,
 * and nothing is kept by browsers.
 */
@WebFilter({
  "/ask",
  "/ask.xhtml",
  "/confirm",
  "/confirm.xhtml",
  "/question",
  "/question.xhtml",
  "/question-file"
})
public class GuestPagesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // Browsers do not say how they wrote what they send; it is as our pages are.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }
}
