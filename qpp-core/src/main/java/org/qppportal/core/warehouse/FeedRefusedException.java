package org.qppportal.core.warehouse;

import jakarta.ejb.ApplicationException;

/** A feed is refused before it is read, for a reason that its sender can do something about. */
@ApplicationException(rollback = true)
public class FeedRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what to do. */
  public FeedRefusedException(String message) {
    super(message);
  }
}
