package org.qppportal.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qppportal.core.batch.TableLimits;
import org.qppportal.core.batch.TableTooLargeException;
import org.qppportal.core.problem.ProblemJson;

/**
 * Turns a table away that is too large: before a byte of it is read where its length is said, else
 * as soon as that shows. The server itself would only break the connection off.
 */
@WebFilter("/api/batches")
public class TableSizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Room for what a form puts around the file. */
  private static final long FORM = 64L * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() <= TableLimits.BYTES + FORM) {
      chain.doFilter(
          LimitedBody.of(request, TableLimits.BYTES + FORM, TableTooLargeException::new), response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setContentType(ApiMedia.JSON);
    response.getOutputStream().write(body().getBytes(StandardCharsets.UTF_8));
  }

  /** The same answer for a table whose size showed only while it was read. */
  static Response refusal() {
    return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
        .type(ApiMedia.JSON)
        .entity(body())
        .build();
  }

  private static String body() {
    TableTooLargeException tooLarge = new TableTooLargeException();
    return ProblemJson.error(
            "PayloadTooLargeError", tooLarge.getMessage(), List.of(tooLarge.problem()))
        .toString();
  }
}
