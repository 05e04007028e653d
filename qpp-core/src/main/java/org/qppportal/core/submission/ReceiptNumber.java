package org.qppportal.core.submission;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.UUID;

/**
 * The number of the receipt that the transaction at hand will issue. It is known before, so that
 * each set is stored with the receipt that brought it, in the same insert.
 */
@TransactionScoped
class ReceiptNumber implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID next = UUID.randomUUID();

  /** The number that the next receipt will have. */
  UUID next() {
    return next;
  }

  /** The same, and the receipt after it gets another. */
  UUID take() {
    UUID taken = next;
    next = UUID.randomUUID();
    return taken;
  }
}
