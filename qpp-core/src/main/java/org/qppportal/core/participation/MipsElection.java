package org.qppportal.core.participation;

import java.time.Instant;

/**
 * What somebody chose who may opt in.
 *
 * @param choice what
 * @param at when
 */
public record MipsElection(MipsChoice choice, Instant at) {

  /** Whether it makes them take part in the program. */
  public boolean optedIn() {
    return choice == MipsChoice.OPT_IN;
  }
}
