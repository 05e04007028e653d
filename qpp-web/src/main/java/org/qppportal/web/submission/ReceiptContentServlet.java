package org.qppportal.web.submission;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.ReceiptView;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.web.text.FileNames;

/** The very bytes that a receipt is about, to save and never to open in the browser. */
@WebServlet("/my/receipt-content")
public class ReceiptContentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SubmissionQueries submissions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID id = Ids.parse(request.getParameter("id"));
      ReceiptView receipt = submissions.receipt(id);
      byte[] content = submissions.receivedContent(id);
      String name = receipt.fileName().orElse("received-" + id + ".json");
      response.setContentType("application/octet-stream");
      response.setContentLength(content.length);
      response.setHeader("Content-Disposition", FileNames.attachment(name));
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.getOutputStream().write(content);
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
