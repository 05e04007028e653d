package org.qppportal.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.web.text.FileNames;

/**
 * Sends a file that somebody else sent, only ever to be saved: a browser must neither show nor run
 * it.
 */
public final class SavedFile {

  private SavedFile() {}

  /** Sends the file, or 404 when it is not for the caller. */
  public static void send(Supplier<AcceptedFile> wanted, HttpServletResponse response)
      throws IOException {
    try {
      AcceptedFile file = wanted.get();
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
