package org.qppportal.web.batch;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.batch.BatchRefusedException;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.batch.TableLimits;
import org.qppportal.core.batch.TableTooLargeException;
import org.qppportal.web.text.FileNames;

/**
 * Takes a file that a person chose. Not a Faces form, because the files are larger than forms may
 * be. Browsers send the session's cookie only from the portal's own pages.
 */
@WebServlet("/my/batch-upload")
@MultipartConfig(
    maxFileSize = TableLimits.BYTES,
    maxRequestSize = BatchUploadServlet.READ,
    fileSizeThreshold = 65_536)
public class BatchUploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** How far the server reads on in a file that is too large, so that browsers see why. */
  static final long READ = 2 * TableLimits.BYTES;

  @EJB transient BatchService batches;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String pages = request.getContextPath() + "/my/";
    try {
      Part file = request.getPart("file");
      if (file == null || file.getSize() == 0) {
        response.sendRedirect(pages + "batches?refused=" + UploadRefusal.NO_FILE.code());
        return;
      }
      try (InputStream content = file.getInputStream()) {
        UUID id =
            batches
                .send(
                    organization(request),
                    Optional.ofNullable(file.getSubmittedFileName()).map(FileNames::last),
                    content)
                .id();
        response.sendRedirect(pages + "batch?id=" + id);
      }
    } catch (BatchRefusedException e) {
      response.sendRedirect(pages + "batches?refused=" + UploadRefusal.TOO_MANY.code());
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (TableTooLargeException | ServletException | IllegalStateException e) {
      // The server stops reading a body over the limits above.
      response.sendRedirect(pages + "batches?refused=" + UploadRefusal.TOO_LARGE.code());
    }
  }

  private static Optional<UUID> organization(HttpServletRequest request) {
    String id = request.getParameter("organization");
    return id == null || id.isBlank() ? Optional.empty() : Optional.of(BatchIds.parse(id));
  }
}
