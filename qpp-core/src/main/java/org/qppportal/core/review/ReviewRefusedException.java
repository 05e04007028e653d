package org.qppportal.core.review;

import jakarta.ejb.ApplicationException;

/** Something cannot be done with a targeted review; the message says why and what to do instead. */
@ApplicationException(rollback = true)
public class ReviewRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReviewRefusedException(String message) {
    super(message);
  }
}
