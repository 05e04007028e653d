package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.text.FileNames;

/** A file of the evidence locker, only ever to be saved. */
@WebServlet("/my/evidence-file")
public class EvidenceFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient EvidenceService service;

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
