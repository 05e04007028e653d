package org.qppportal.core.participation.demo;

import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.participation.Figures;

/** Figures right at the low-volume limits, where mistakes show. */
enum DemoEdge {
  CHARGES_AT_LIMIT(0, 150, 400),
  CHARGES_A_CENT_ABOVE(1, 150, 400),
  CHARGES_A_CENT_BELOW(-1, 150, 400),
  PATIENTS_AT_LIMIT(4_000_000, 0, 300),
  PATIENTS_ONE_ABOVE(4_000_000, 1, 300),
  ALL_AT_LIMIT(0, 0, 0),
  ALL_JUST_ABOVE(1, 1, 1);

  private static final int CENTS = 2;

  private final long centsAbove;
  private final int patientsAbove;
  private final int servicesAbove;

  DemoEdge(long centsAbove, int patientsAbove, int servicesAbove) {
    this.centsAbove = centsAbove;
    this.patientsAbove = patientsAbove;
    this.servicesAbove = servicesAbove;
  }

  /** The figures in a year; in 2017 the limits were $30,000 and 100, then $90,000 and 200. */
  Figures figures(int year) {
    boolean first = year == 2017;
    BigDecimal charges = BigDecimal.valueOf((first ? 3_000_000L : 9_000_000L) + centsAbove, CENTS);
    return new Figures(
        charges, (first ? 100 : 200) + patientsAbove, Optional.of(200 + servicesAbove));
  }
}
