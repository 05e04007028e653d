package org.qppportal.core.participation.demo;

import java.util.Optional;

/**
 * What a practice of the population is to be like.
 *
 * @param number from 1; its id is made of it
 * @param tin begins with 000, which no real TIN does
 * @param name begins with a word that says that it is made up
 * @param kind what it does
 * @param size how many clinicians, before some join or leave
 * @param steady true when nobody joins later or works elsewhere, so that the size is exact
 * @param rural in a rural area
 * @param hpsa in a shortage area
 * @param inApm in the demonstration ACO
 * @param delegates whether it lets the demonstration registry submit
 * @param edge which case at the low-volume limits its first clinician is
 */
record DemoPlan(
    int number,
    String tin,
    String name,
    DemoKind kind,
    int size,
    boolean steady,
    boolean rural,
    boolean hpsa,
    boolean inApm,
    boolean delegates,
    Optional<DemoEdge> edge) {

  /** A practice with an exact size and nothing special, as tests want it. */
  static DemoPlan steady(int number, String tin, String name, DemoKind kind, int size) {
    return new DemoPlan(
        number, tin, name, kind, size, true, false, false, false, true, Optional.empty());
  }

  DemoPlan inRuralArea() {
    return new DemoPlan(number, tin, name, kind, size, steady, true, hpsa, inApm, delegates, edge);
  }

  DemoPlan withoutDelegation() {
    return new DemoPlan(number, tin, name, kind, size, steady, rural, hpsa, inApm, false, edge);
  }
}
