package org.qppportal.core.reference;

import java.math.BigDecimal;

/**
 * A category's score.
 *
 * @param percent 0 to 100; null when it cannot be scored and its weight goes elsewhere
 * @param sent whether data that counts as a submission was sent
 * @param how its making, for people
 */
record ReferenceCategory(BigDecimal percent, boolean sent, String how) {

  static ReferenceCategory unscored(String how) {
    return new ReferenceCategory(null, false, how);
  }
}
