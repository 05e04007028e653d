package org.qppportal.core.claims;

import java.util.List;

/**
 * Quality data codes that together give an answer.
 *
 * @param answer what they say
 * @param codes all of them must be on the claim, on one line or another
 */
public record PerformanceOption(Answer answer, List<MeasureCode> codes) {

  public PerformanceOption {
    codes = List.copyOf(codes);
  }

  boolean holds(Claim claim) {
    for (MeasureCode code : codes) {
      if (!onAnyLine(code, claim)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is one of those that give the answer. */
  boolean includes(ClaimLine line) {
    for (MeasureCode code : codes) {
      if (code.matches(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean onAnyLine(MeasureCode code, Claim claim) {
    for (ClaimLine line : claim.lines()) {
      if (code.matches(line)) {
        return true;
      }
    }
    return false;
  }
}
