package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.participation.Figures;
import org.qppportal.core.participation.LowVolumeOutcome.Position;
import org.qppportal.core.participation.LowVolumeThreshold;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.participation.StoredVolumes;
import org.qppportal.core.participation.YearRules;
import org.qppportal.persistence.close.CloseInputs.DeterminedRow;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;

/**
 * Whose payment a year adjusts (42 CFR 414.1310(b) to (d)). Clinicians of other types, clinicians
 * new to Medicare and qualifying participants are left out whatever was sent. A clinician at or
 * below the low-volume threshold is left out too, unless the practice, being above it as a group,
 * reported as one, or an APM Entity or virtual group counts for them: those have a threshold of
 * their own, which they exceeded to be one. Who is above some limits and opted in counts as above
 * all; who is and reports voluntarily gets a score and no adjustment.
 *
 * <p>The figures are those of the determination by claims, which must be above the limits in every
 * segment that counts, or those that the portal was told where there is none.
 */
final class AdjustmentScope {

  private static final String QP = "qp";
  private static final String PARTIAL_QP = "partialQp";
  private static final int CENTS = 2;

  private final YearRules rules;
  private final EligibilityBasis basis;

  /** Types of clinician are few; each is compared with the policy once. */
  private final Map<String, Boolean> types = new HashMap<>();

  AdjustmentScope(YearRules rules, EligibilityBasis basis) {
    this.rules = rules;
    this.basis = basis;
  }

  /**
   * Whether a clinician's payment is adjusted.
   *
   * @param practice the clinician's
   * @param groupCounts whether the practice counts as a group and reported as one
   * @param entityCounts whether an APM Entity, virtual group or subgroup sent data for the
   *     clinician
   */
  PaymentStatus of(
      ParticipantRow clinician, PracticeRow practice, boolean groupCounts, boolean entityCounts) {
    if (QP.equals(clinician.qpStatus())) {
      return PaymentStatus.QUALIFYING_PARTICIPANT;
    }
    if (PARTIAL_QP.equals(clinician.qpStatus())) {
      return PaymentStatus.PARTIAL_QUALIFYING_PARTICIPANT;
    }
    if (!types.computeIfAbsent(clinician.clinicianType(), rules::includesType)) {
      return PaymentStatus.CLINICIAN_TYPE;
    }
    if (clinician.enrolledIn() >= rules.year()) {
      return PaymentStatus.NEW_TO_MEDICARE;
    }
    if (groupCounts || entityCounts) {
      return PaymentStatus.ADJUSTED;
    }
    return switch (position(
        clinician.determined(),
        clinician.chargesCents(),
        clinician.beneficiaries(),
        clinician.services())) {
      case ABOVE_ALL -> PaymentStatus.ADJUSTED;
      case UNKNOWN -> PaymentStatus.NOT_DETERMINED;
      case ABOVE_SOME ->
          optedIn(clinician.choice()) ? PaymentStatus.ADJUSTED : below(clinician, practice);
      case ABOVE_NONE -> below(clinician, practice);
    };
  }

  private PaymentStatus below(ParticipantRow clinician, PracticeRow practice) {
    boolean voluntary =
        rules.optIn() && (voluntary(clinician.choice()) || voluntary(practice.choice()));
    return voluntary ? PaymentStatus.VOLUNTARY : PaymentStatus.LOW_VOLUME;
  }

  /** Whether a practice is above the threshold as a group, or above some limits and opted in. */
  boolean countsAsGroup(PracticeRow practice) {
    if (!basis.fromClaims() && !practice.known()) {
      return false;
    }
    Position position =
        position(
            practice.determined(),
            practice.chargesCents(),
            practice.beneficiaries(),
            practice.services());
    return position == Position.ABOVE_ALL
        || (position == Position.ABOVE_SOME && optedIn(practice.choice()));
  }

  private boolean optedIn(String choice) {
    return rules.optIn() && MipsChoice.OPT_IN.code().equals(choice);
  }

  private static boolean voluntary(String choice) {
    return MipsChoice.VOLUNTARY.code().equals(choice);
  }

  /** Nothing determined in a run that determined the year means that nothing was billed. */
  private Position position(
      DeterminedRow determined, long chargesCents, int beneficiaries, int services) {
    SegmentFigures figures =
        basis.fromClaims()
            ? StoredVolumes.figures(
                basis.bothSegments(),
                determined == null ? null : determined.first(),
                determined == null ? null : determined.second())
            : SegmentFigures.told(
                new Figures(
                    BigDecimal.valueOf(chargesCents, CENTS),
                    beneficiaries,
                    services < 0 ? Optional.empty() : Optional.of(services)));
    return LowVolumeThreshold.position(rules.limits(), figures);
  }
}
