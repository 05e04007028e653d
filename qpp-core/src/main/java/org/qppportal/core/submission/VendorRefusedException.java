package org.qppportal.core.submission;

import jakarta.ejb.ApplicationException;

/** A vendor asked for what only the practice or entity itself may do; nothing was changed. */
@ApplicationException(rollback = true)
public class VendorRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public VendorRefusedException() {
    super(
        "An organization that sends data for others cannot write whole submissions: send each"
            + " measurement set to /api/submissions/measurement-sets.");
  }
}
