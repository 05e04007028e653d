package org.qppportal.core.participation;

/**
 * Where the figures and special statuses of a year come from.
 *
 * @param run the determination by claims; 0 where there is none, and what the portal was told holds
 * @param bothSegments whether it counted both segments
 */
public record EligibilityBasis(long run, boolean bothSegments) {

  /** No determination: what the portal was told. */
  public static final EligibilityBasis TOLD = new EligibilityBasis(0, false);

  /** Whether they come from claims. */
  public boolean fromClaims() {
    return run != 0;
  }
}
