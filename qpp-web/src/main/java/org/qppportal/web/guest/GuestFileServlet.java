package org.qppportal.web.guest;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.qppportal.core.desk.guest.GuestService;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.http.SavedFile;

/** A file of a ticket for whoever has the link of its mail. */
@WebServlet("/question-file")
public class GuestFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient GuestService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SavedFile.send(
        () ->
            service.file(
                Objects.toString(request.getParameter("key"), ""),
                Ids.parse(request.getParameter("id"))),
        response);
  }
}
