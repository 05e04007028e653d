package org.qppportal.core.participation;

import java.time.LocalDate;
import java.util.Optional;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpStatus;

/**
 * What decides whether a clinician has to report under a practice.
 *
 * @param type the type of clinician, in the words of 42 CFR 414.1305
 * @param enrolledOn first day of Medicare enrolment under any identifier
 * @param figures what they did under the practice
 * @param joinedLate whether they first billed under the practice after the determination period
 * @param track what they are in the Advanced APM track
 * @param choice what they chose under the practice; counts while they may opt in
 */
public record ClinicianFacts(
    String type,
    LocalDate enrolledOn,
    SegmentFigures figures,
    boolean joinedLate,
    Track track,
    Optional<MipsChoice> choice) {

  /**
   * A clinician's standing in the Advanced APM track.
   *
   * @param status QP, Partial QP or neither
   * @param effect what it means for MIPS; empty where nothing was determined
   */
  public record Track(QpStatus status, Optional<PartialQpElection.Effect> effect) {

    /** Nothing was determined. */
    public static final Track NONE = new Track(QpStatus.NONE, Optional.empty());

    /** Whether it leaves them out of MIPS. */
    boolean leavesOut() {
      return effect.filter(PartialQpElection.Effect::leftOut).isPresent();
    }
  }

  /** Somebody who chose nothing. */
  public ClinicianFacts(
      String type, LocalDate enrolledOn, SegmentFigures figures, boolean joinedLate, Track track) {
    this(type, enrolledOn, figures, joinedLate, track, Optional.empty());
  }

  /** Somebody of whom nothing is known of the Advanced APM track. */
  public ClinicianFacts(String type, LocalDate enrolledOn, SegmentFigures figures) {
    this(type, enrolledOn, figures, false, Track.NONE);
  }

  /** The same with a choice. */
  public ClinicianFacts with(Optional<MipsChoice> chosen) {
    return new ClinicianFacts(type, enrolledOn, figures, joinedLate, track, chosen);
  }

  /** Somebody whose figures somebody told the portal. */
  public ClinicianFacts(String type, LocalDate enrolledOn, Figures figures) {
    this(type, enrolledOn, SegmentFigures.told(figures));
  }
}
