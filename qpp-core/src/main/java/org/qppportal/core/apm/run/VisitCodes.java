package org.qppportal.core.apm.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.DataFile;

/**
 * The services that count as evaluation and management for attribution eligibility.
 *
 * @param ranges spans of codes that are numbers
 * @param codes the others
 */
public record VisitCodes(Cited<List<String>> ranges, Cited<List<String>> codes) {

  private static final String FILE = "apm/visit-codes.yaml";

  /** Reads them. */
  public static VisitCodes load() {
    return DataFile.read(FILE, VisitCodes.class);
  }

  /** Every code. */
  public List<String> all() {
    List<String> all = new ArrayList<>(codes.value());
    for (String range : ranges.value()) {
      String[] ends = range.split("-");
      IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
          .mapToObj(String::valueOf)
          .forEach(all::add);
    }
    return all;
  }
}
