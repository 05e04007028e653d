package org.qppportal.web.http;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a request. People quote it to the help desk, and every log line of the request has it.
 */
public final class RequestId {

  /** The header that carries it, both ways. */
  public static final String HEADER = "X-Request-ID";

  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = "qpp.requestId";

  /** The logging context's key that holds it. */
  public static final String LOG_KEY = "requestId";

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /**
   * The id to use: the one sent when it is safe to log and to print, so that a gateway's id lasts
   * through; a new one otherwise.
   */
  static String from(String sent) {
    return sent != null && SAFE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
