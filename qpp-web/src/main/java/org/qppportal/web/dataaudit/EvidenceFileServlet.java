package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.http.SavedFile;

/** A file of the evidence locker. */
@WebServlet("/my/evidence-file")
public class EvidenceFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient EvidenceService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SavedFile.send(() -> service.file(Ids.parse(request.getParameter("id"))), response);
  }
}
