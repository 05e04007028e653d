package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.participation.Figures;
import org.qppportal.core.participation.LowVolumeOutcome.Position;
import org.qppportal.core.participation.LowVolumeThreshold;
import org.qppportal.core.participation.YearRules;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;

/**
 * Whose payment a year adjusts (42 CFR 414.1310(b) to (d)). Clinicians of other types, clinicians
 * new to Medicare and qualifying participants are left out whatever was sent. A clinician at or
 * below the low-volume threshold is left out too, unless the practice, being above it as a group,
 * reported as one, or an APM Entity or virtual group counts for them: those have a threshold of
 * their own, which they exceeded to be one.
 */
final class AdjustmentScope {

  private static final String QP = "qp";
  private static final String PARTIAL_QP = "partialQp";
  private static final int CENTS = 2;

  private final YearRules rules;

  /** Types of clinician are few; each is compared with the policy once. */
  private final Map<String, Boolean> types = new HashMap<>();

  AdjustmentScope(YearRules rules) {
    this.rules = rules;
  }

  /**
   * Whether a clinician's payment is adjusted.
   *
   * @param groupCounts whether the practice is above the threshold as a group and reported as one
   * @param entityCounts whether an APM Entity, virtual group or subgroup sent data for the
   *     clinician
   */
  PaymentStatus of(ParticipantRow clinician, boolean groupCounts, boolean entityCounts) {
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
        clinician.chargesCents(), clinician.beneficiaries(), clinician.services())) {
      case ABOVE_ALL -> PaymentStatus.ADJUSTED;
      case UNKNOWN -> PaymentStatus.NOT_DETERMINED;
      case ABOVE_SOME, ABOVE_NONE -> PaymentStatus.LOW_VOLUME;
    };
  }

  /** Whether a practice is above the threshold as a group. */
  boolean aboveAsGroup(PracticeRow practice) {
    return practice.known()
        && position(practice.chargesCents(), practice.beneficiaries(), practice.services())
            == Position.ABOVE_ALL;
  }

  private Position position(long chargesCents, int beneficiaries, int services) {
    return LowVolumeThreshold.position(
        rules.limits(),
        new Figures(
            BigDecimal.valueOf(chargesCents, CENTS),
            beneficiaries,
            services < 0 ? Optional.empty() : Optional.of(services)));
  }
}
