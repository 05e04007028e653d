package org.qppportal.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Over which time volumes are counted, and what they say of clinicians and groups (42 CFR 414.1305,
 * 414.1310).
 *
 * @param firstSegmentStart first day of the first segment of the determination period
 * @param firstSegmentEnd its last day
 * @param secondSegmentStart first day of the second segment
 * @param secondSegmentEnd its last day
 * @param firstSegmentRunOutDays days after the first segment until which claims are processed to
 *     count
 * @param secondSegmentRunOutDays the same of the second
 * @param allPartB whether all Part B charges count, not only covered professional services
 * @param apmEntityLevel whether APM Entities have a threshold of their own
 * @param virtualGroups whether there are virtual groups
 * @param optIn whether clinicians and groups above some limits may opt in
 * @param apmEntityOptIn whether APM Entities may
 * @param lateJoinerMonths last months of the year; who joins a practice in them is not scored
 *     alone. Empty before 2019
 * @param specialStatuses what makes a practice small, rural and so on
 */
public record EligibilityPolicy(
    Cited<LocalDate> firstSegmentStart,
    Cited<LocalDate> firstSegmentEnd,
    Cited<LocalDate> secondSegmentStart,
    Cited<LocalDate> secondSegmentEnd,
    Cited<Integer> firstSegmentRunOutDays,
    Cited<Integer> secondSegmentRunOutDays,
    Cited<Boolean> allPartB,
    Cited<Boolean> apmEntityLevel,
    Cited<Boolean> virtualGroups,
    Cited<Boolean> optIn,
    Cited<Boolean> apmEntityOptIn,
    Optional<Cited<Integer>> lateJoinerMonths,
    SpecialStatuses specialStatuses) {

  /**
   * Special statuses. Shares are in percent; the notes in the policy say whether the share itself
   * is enough.
   *
   * @param smallPracticeClinicians the most clinicians of a small practice
   * @param smallPracticeSegments the segments, counted from 1, of which one is enough
   * @param areaGroupPercent more than this share makes a group rural, or of a shortage area
   * @param nonPatientFacingEncounters the most patient-facing encounters of a clinician who is
   *     non-patient facing
   * @param nonPatientFacingGroupPercent more than this share of its clinicians makes a group so
   * @param hospitalBasedPercent at least this share of services makes a clinician so
   * @param hospitalBasedWholeGroup whether a group is so only when all its clinicians are
   * @param hospitalBasedGroupPercent else more than this share of its clinicians
   * @param surgicalCenterPercent at least this share of services makes a clinician so
   * @param facilityBasedPercent at least this share of services; empty before 2019
   * @param facilityBasedGroupPercent at least this share of the clinicians; empty before 2019
   */
  public record SpecialStatuses(
      Cited<Integer> smallPracticeClinicians,
      Cited<List<Integer>> smallPracticeSegments,
      Cited<Integer> areaGroupPercent,
      Cited<Integer> nonPatientFacingEncounters,
      Cited<Integer> nonPatientFacingGroupPercent,
      Cited<Integer> hospitalBasedPercent,
      Cited<Boolean> hospitalBasedWholeGroup,
      Optional<Cited<Integer>> hospitalBasedGroupPercent,
      Cited<Integer> surgicalCenterPercent,
      Optional<Cited<Integer>> facilityBasedPercent,
      Optional<Cited<Integer>> facilityBasedGroupPercent) {}

  /** First day of a segment, counted from 1. */
  public LocalDate start(int segment) {
    return (segment == 1 ? firstSegmentStart : secondSegmentStart).value();
  }

  /** Last day of a segment, counted from 1. */
  public LocalDate end(int segment) {
    return (segment == 1 ? firstSegmentEnd : secondSegmentEnd).value();
  }

  /** Claims of a segment, counted from 1, that are processed by this day count. */
  public LocalDate processedBy(int segment) {
    int days = (segment == 1 ? firstSegmentRunOutDays : secondSegmentRunOutDays).value();
    return end(segment).plusDays(days);
  }
}
