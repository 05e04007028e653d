package org.qppportal.testing;

import java.nio.charset.StandardCharsets;

/** A table of many clinicians or practices, row by row. */
public final class Table {

  private static final String HEADER =
      "performanceYear,entityType,taxpayerIdentificationNumber,nationalProviderIdentifier,"
          + "category,submissionMethod,performanceStart,performanceEnd,measureId,value,"
          + "isEndToEndReported,performanceMet,performanceNotMet,eligiblePopulation";

  private final StringBuilder text = new StringBuilder(HEADER).append("\r\n");

  /** An activity that was done. */
  public Table activity(String tin, String npi, String measure) {
    return row(tin, npi, "ia", measure, "true,,,,");
  }

  /** A quality measure met by some of one hundred. */
  public Table quality(String tin, String npi, String measure, int met) {
    return row(tin, npi, "quality", measure, ",false," + met + "," + (100 - met) + ",100");
  }

  /** A row as text. */
  public Table line(String line) {
    text.append(line).append("\r\n");
    return this;
  }

  private Table row(String tin, String npi, String category, String measure, String rest) {
    return line(
        String.join(
            ",",
            "2017",
            npi.isEmpty() ? "group" : "individual",
            tin,
            npi,
            category,
            "registry",
            "2017-01-01",
            "2017-12-31",
            measure,
            rest));
  }

  /** The file. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
