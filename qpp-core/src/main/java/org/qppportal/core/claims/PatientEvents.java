package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to a patient, whoever's claims tell it, and decides whether another clinician's
 * visit counts.
 *
 * @param discharges days with a service that only patients in a hospital get, up to its end
 * @param headScans days with a CT of the head
 * @param stays hospital stays with the diagnosis of the measure on blood infections, none touching
 *     another, in order
 */
public record PatientEvents(
    NavigableSet<LocalDate> discharges, Set<LocalDate> headScans, List<Period> stays) {

  /** Nothing happened. */
  public static final PatientEvents NONE = new PatientEvents(new TreeSet<>(), Set.of(), List.of());

  /** Days after a discharge in which a visit is about it. */
  private static final int DISCHARGE_DAYS = 30;

  /** Stays of the given days; those that overlap or follow the next day become one. */
  static List<Period> joined(List<Period> days) {
    List<Period> sorted = new ArrayList<>(days);
    sorted.sort(Comparator.comparing(Period::first).thenComparing(Period::last));
    List<Period> stays = new ArrayList<>();
    for (Period next : sorted) {
      Period before = stays.isEmpty() ? null : stays.get(stays.size() - 1);
      if (before == null || next.first().isAfter(before.last().plusDays(1))) {
        stays.add(next);
      } else if (next.last().isAfter(before.last())) {
        stays.set(stays.size() - 1, new Period(before.first(), next.last()));
      }
    }
    return stays;
  }

  boolean dischargedBefore(LocalDate visit) {
    return !discharges.subSet(visit.minusDays(DISCHARGE_DAYS), true, visit, true).isEmpty();
  }

  /** The number of the stay that a day is in, or -1. */
  int stayOf(LocalDate day) {
    for (int i = 0; i < stays.size(); i++) {
      if (stays.get(i).contains(day)) {
        return i;
      }
    }
    return -1;
  }
}
