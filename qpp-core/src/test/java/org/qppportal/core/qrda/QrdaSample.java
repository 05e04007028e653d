package org.qppportal.core.qrda;

import java.util.List;

/** The published sample documents, for benchmarks. */
public final class QrdaSample {

  private QrdaSample() {}

  /** Those that the program's converter accepts. */
  public static List<byte[]> valid() {
    return Sample.all().stream()
        .filter(sample -> sample.outcome().equals("valid"))
        .filter(sample -> !sample.name().contains("App"))
        .map(Sample::xml)
        .toList();
  }
}
