package org.qppportal.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, in its attributes, its answer and its log lines. An error page, for
 * which the server clears the answer and comes through here again, keeps the request's id.
 */
public class RequestIdFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(RequestIdFilter.class);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = idOf(request);
    request.setAttribute(RequestId.ATTRIBUTE, id);
    response.setHeader(RequestId.HEADER, id);
    MDC.put(RequestId.LOG_KEY, id);
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      // The server logs the exception itself, but only after the id has left the logging context.
      LOG.errorf("Request %s failed: %s", id, e.getClass().getName());
      throw e;
    } finally {
      MDC.remove(RequestId.LOG_KEY);
    }
  }

  private static String idOf(HttpServletRequest request) {
    Object given = request.getAttribute(RequestId.ATTRIBUTE);
    return given == null ? RequestId.from(request.getHeader(RequestId.HEADER)) : given.toString();
  }
}
