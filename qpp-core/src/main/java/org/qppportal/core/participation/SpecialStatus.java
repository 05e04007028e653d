package org.qppportal.core.participation;

import java.util.EnumSet;
import java.util.Set;

/** What is special about a clinician or group and changes what they report (42 CFR 414.1305). */
public enum SpecialStatus {
  SMALL_PRACTICE("Small practice"),
  RURAL("Rural"),
  HPSA("Health professional shortage area"),
  NON_PATIENT_FACING("Non-patient facing"),
  HOSPITAL_BASED("Hospital-based"),
  ASC_BASED("Ambulatory surgical center-based"),
  FACILITY_BASED("Facility-based");

  private final String words;

  SpecialStatus(String words) {
    this.words = words;
  }

  /** The words that people see. */
  public String words() {
    return words;
  }

  /** A set as a number, one bit for each: how sets are stored. */
  public static int bits(Set<SpecialStatus> statuses) {
    return statuses.stream().mapToInt(one -> 1 << one.ordinal()).sum();
  }

  /** The set of a number that {@link #bits} gave. */
  public static Set<SpecialStatus> ofBits(int bits) {
    Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    for (SpecialStatus one : values()) {
      if ((bits & 1 << one.ordinal()) != 0) {
        statuses.add(one);
      }
    }
    return statuses;
  }
}
