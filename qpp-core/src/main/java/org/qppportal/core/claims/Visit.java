package org.qppportal.core.claims;

import java.time.LocalDate;

/**
 * A claim in a measure's population.
 *
 * @param claim the claim
 * @param answer the most advantageous answer of its quality data codes; null when there is none
 * @param encounters how many of its lines are visits or procedures of the measure, at least 1
 */
record Visit(Claim claim, Answer answer, int encounters) {

  LocalDate date() {
    return claim.date();
  }
}
