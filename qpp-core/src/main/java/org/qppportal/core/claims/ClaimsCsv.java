package org.qppportal.core.claims;

import java.math.BigDecimal;

/** Writes claim lines as the file that {@link ClaimsCsvReader} reads. */
public final class ClaimsCsv {

  private static final int CENTS = 2;

  private ClaimsCsv() {}

  /** The first row. */
  public static String header() {
    return String.join(",", ClaimsColumn.titles()) + "\n";
  }

  /** A row. No value of a claim line needs quotation marks. */
  public static String row(ClaimLine line) {
    return String.join(
            ",",
            line.claim(),
            line.tin(),
            line.npi(),
            line.beneficiary(),
            line.birthDate().toString(),
            line.sex().code(),
            line.serviceDate().toString(),
            line.serviceEnd().equals(line.serviceDate()) ? "" : line.serviceEnd().toString(),
            line.code(),
            String.join(" ", line.modifiers()),
            line.placeOfService(),
            String.join(" ", line.diagnoses()),
            BigDecimal.valueOf(line.allowedCents(), CENTS).toPlainString())
        + "\n";
  }
}
