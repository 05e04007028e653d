package org.qppportal.core.claims;

/**
 * A clinician under a practice, as claims name them.
 *
 * @param tin nine digits
 * @param npi ten digits
 */
record Biller(String tin, String npi) {

  private static final int NPI_BITS = 34;

  /** Both numbers in one: nine digits fit in 30 bits, ten in 34. */
  long key() {
    return Long.parseLong(tin) << NPI_BITS | Long.parseLong(npi);
  }
}
