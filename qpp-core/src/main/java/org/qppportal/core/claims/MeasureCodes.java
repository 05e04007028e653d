package org.qppportal.core.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Codes of which one must be on a line. Measures list hundreds of them, many with the same code
 * beside different modifiers and places; a line is compared only with those of its own code.
 */
public final class MeasureCodes {

  private final List<MeasureCode> codes;
  private final Map<String, List<MeasureCode>> byCode;

  private MeasureCodes(List<MeasureCode> codes) {
    this.codes = List.copyOf(codes);
    Map<String, List<MeasureCode>> index = new HashMap<>();
    for (MeasureCode code : codes) {
      index.computeIfAbsent(code.code(), any -> new ArrayList<>(1)).add(code);
    }
    this.byCode = index;
  }

  /** These codes. */
  public static MeasureCodes of(List<MeasureCode> codes) {
    return new MeasureCodes(codes);
  }

  /** All codes, in published order. */
  public List<MeasureCode> list() {
    return codes;
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  /** Whether a line is what one of them looks for. */
  boolean matches(ClaimLine line) {
    List<MeasureCode> same = byCode.get(line.code());
    if (same != null) {
      for (MeasureCode code : same) {
        if (code.matches(line)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether any line of a claim is. */
  boolean match(Claim claim) {
    for (ClaimLine line : claim.lines()) {
      if (matches(line)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasureCodes those && codes.equals(those.codes);
  }

  @Override
  public int hashCode() {
    return codes.hashCode();
  }

  @Override
  public String toString() {
    return codes.toString();
  }
}
