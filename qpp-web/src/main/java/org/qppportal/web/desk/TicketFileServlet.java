package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.text.FileNames;

/**
 * A file of a ticket, only ever to be saved: a browser must neither show nor run what somebody else
 * sent.
 */
@WebServlet("/my/ticket-file")
public class TicketFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient TicketService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      AcceptedFile file = service.file(Ids.parse(request.getParameter("id")));
      response.setContentType("application/octet-stream");
      response.setHeader("Content-Disposition", FileNames.attachment(file.name()));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.setContentLength(file.content().length);
      response.getOutputStream().write(file.content());
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
