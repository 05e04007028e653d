package org.qppportal.web.api;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a limit that no honest submission reaches. */
final class RequestBody {

  /** The most bytes taken: thousands of measures. */
  static final int LIMIT = 10 * 1024 * 1024;

  private RequestBody() {}

  /**
   * The body's bytes.
   *
   * @throws WebApplicationException 413 when it is larger than the limit
   */
  static byte[] read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      // The server stops reading a body over its own limit.
      throw tooLarge(e);
    }
  }

  private static WebApplicationException tooLarge() {
    return new WebApplicationException(message(), 413);
  }

  private static WebApplicationException tooLarge(IOException cause) {
    return new WebApplicationException(message(), cause, 413);
  }

  private static String message() {
    return "The body is larger than "
        + LIMIT / 1024 / 1024
        + " MB or was cut off. Send one submission at a time.";
  }
}
