package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.http.SavedFile;

/** A file of a ticket. */
@WebServlet("/my/ticket-file")
public class TicketFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient TicketService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SavedFile.send(() -> service.file(Ids.parse(request.getParameter("id"))), response);
  }
}
