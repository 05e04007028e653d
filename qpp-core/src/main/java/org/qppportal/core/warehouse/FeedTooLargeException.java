package org.qppportal.core.warehouse;

import jakarta.ejb.ApplicationException;

/** A feed has more bytes than the portal takes at once; nothing of it is kept. */
@ApplicationException(rollback = true)
public class FeedTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The most bytes of a feed. */
  public static final long MOST_BYTES = 512L * 1024 * 1024;

  /** Any feed that is too large. */
  public FeedTooLargeException() {
    super(
        "The feed is larger than "
            + MOST_BYTES / 1024 / 1024
            + " MB. Compress it with gzip, send it as Parquet, or send it in parts.");
  }
}
