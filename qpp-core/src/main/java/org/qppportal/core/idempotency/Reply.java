package org.qppportal.core.idempotency;

import java.util.Optional;

/**
 * What is answered to a write.
 *
 * @param status the HTTP status
 * @param etag names the state of what was written, where there is something to name
 * @param location where it is, where it is new
 * @param body the whole body; empty where there is none
 * @param replayed whether it was answered before, and nothing was done now
 */
public record Reply(
    int status, Optional<String> etag, Optional<String> location, String body, boolean replayed) {

  /** A first answer. */
  public static Reply of(
      int status, Optional<String> etag, Optional<String> location, String body) {
    return new Reply(status, etag, location, body, false);
  }
}
