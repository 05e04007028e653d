package org.qppportal.web.viewing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.qppportal.core.viewing.ViewingService.Look;

/** Stops seeing what a user sees, and goes back to the ticket. */
@WebServlet("/staff/see-as-end")
public class ViewingEndServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ViewingSession session;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> ticket = session.current().map(Look::ticket);
    session.end();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        request.getContextPath()
            + ticket.map(number -> "/staff/ticket?number=" + number).orElse("/staff/desk"));
  }
}
