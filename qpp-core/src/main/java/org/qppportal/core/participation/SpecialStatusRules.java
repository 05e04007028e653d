package org.qppportal.core.participation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.EligibilityPolicy;

/**
 * Who has which special status (42 CFR 414.1305, 414.1380(e)). Each segment is determined on its
 * own, over those who billed in it, and a status of either holds for the year; what somebody is in
 * the first segment they stay. Facility-based is determined in the first segment only.
 */
public final class SpecialStatusRules {

  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int WHOLE = 100;

  private final EligibilityPolicy.SpecialStatuses policy;

  /** The rules of a year. */
  public SpecialStatusRules(EligibilityPolicy policy) {
    this.policy = policy.specialStatuses();
  }

  /**
   * A clinician's place of work in both segments.
   *
   * @param first empty when nothing was billed in the first segment
   * @param second empty when nothing was billed in the second
   */
  public record Work(Optional<Practised> first, Optional<Practised> second) {

    private Optional<Practised> in(int segment) {
      return segment == FIRST ? first : second;
    }
  }

  /** What a clinician is by where they worked. */
  public Set<SpecialStatus> ofClinician(Work work) {
    Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    for (int segment : List.of(FIRST, SECOND)) {
      work.in(segment).ifPresent(practised -> statuses.addAll(statuses(practised, segment)));
    }
    return statuses;
  }

  /**
   * What a practice or virtual group is.
   *
   * @param clinicians where each of its clinicians worked
   * @param ruralPercent share of them in rural areas, in percent
   * @param shortagePercent share of them in geographic health professional shortage areas
   */
  public Set<SpecialStatus> ofGroup(
      Collection<Work> clinicians, int ruralPercent, int shortagePercent) {
    Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    for (int segment : List.of(FIRST, SECOND)) {
      List<Set<SpecialStatus>> ofClinicians =
          clinicians.stream()
              .flatMap(work -> work.in(segment).stream())
              .map(practised -> statuses(practised, segment))
              .toList();
      statuses.addAll(shared(ofClinicians));
      if (!ofClinicians.isEmpty()
          && small(ofClinicians.size())
          && policy.smallPracticeSegments().value().contains(segment)) {
        statuses.add(SpecialStatus.SMALL_PRACTICE);
      }
    }
    int more = policy.areaGroupPercent().value();
    if (ruralPercent > more) {
      statuses.add(SpecialStatus.RURAL);
    }
    if (shortagePercent > more) {
      statuses.add(SpecialStatus.HPSA);
    }
    return statuses;
  }

  /** Whether a practice with this many clinicians is a small practice. */
  public boolean small(int clinicians) {
    return clinicians <= policy.smallPracticeClinicians().value();
  }

  private Set<SpecialStatus> statuses(Practised practised, int segment) {
    Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    if (practised.visits() <= policy.nonPatientFacingEncounters().value()) {
      statuses.add(SpecialStatus.NON_PATIENT_FACING);
    }
    long all = practised.services();
    if (atLeast(practised.hospital(), all, policy.hospitalBasedPercent().value())) {
      statuses.add(SpecialStatus.HOSPITAL_BASED);
    }
    if (atLeast(practised.surgicalCenter(), all, policy.surgicalCenterPercent().value())) {
      statuses.add(SpecialStatus.ASC_BASED);
    }
    boolean facility =
        segment == FIRST
            && practised.inpatient() > 0
            && policy
                .facilityBasedPercent()
                .filter(percent -> atLeast(practised.facility(), all, percent.value()))
                .isPresent();
    if (facility) {
      statuses.add(SpecialStatus.FACILITY_BASED);
    }
    return statuses;
  }

  /** What a group is by the statuses of those who billed in a segment. */
  private Set<SpecialStatus> shared(List<Set<SpecialStatus>> clinicians) {
    Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    int all = clinicians.size();
    int nonPatientFacing = count(clinicians, SpecialStatus.NON_PATIENT_FACING);
    if (moreThan(nonPatientFacing, all, policy.nonPatientFacingGroupPercent().value())) {
      statuses.add(SpecialStatus.NON_PATIENT_FACING);
    }
    int hospitalBased = count(clinicians, SpecialStatus.HOSPITAL_BASED);
    boolean hospital =
        policy.hospitalBasedWholeGroup().value()
            ? atLeast(hospitalBased, all, WHOLE)
            : moreThan(
                hospitalBased, all, policy.hospitalBasedGroupPercent().orElseThrow().value());
    if (hospital) {
      statuses.add(SpecialStatus.HOSPITAL_BASED);
    }
    if (atLeast(count(clinicians, SpecialStatus.ASC_BASED), all, WHOLE)) {
      statuses.add(SpecialStatus.ASC_BASED);
    }
    int facilityBased = count(clinicians, SpecialStatus.FACILITY_BASED);
    if (policy
        .facilityBasedGroupPercent()
        .map(Cited::value)
        .filter(percent -> atLeast(facilityBased, all, percent))
        .isPresent()) {
      statuses.add(SpecialStatus.FACILITY_BASED);
    }
    return statuses;
  }

  private static int count(List<Set<SpecialStatus>> clinicians, SpecialStatus status) {
    return (int) clinicians.stream().filter(statuses -> statuses.contains(status)).count();
  }

  private static boolean atLeast(long part, long all, int percent) {
    return all > 0 && part * WHOLE >= all * percent;
  }

  private static boolean moreThan(long part, long all, int percent) {
    return all > 0 && part * WHOLE > all * percent;
  }
}
