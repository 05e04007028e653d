package org.qppportal.core.eligibility;

import java.util.List;
import org.qppportal.core.participation.EligibilityCode;

/**
 * How many of a kind are in or out for a reason.
 *
 * @param kind {@code clinician} (TIN/NPI), {@code practice}, {@code apm} or {@code virtualGroup}
 * @param reason why
 * @param count how many
 */
public record ReasonLine(String kind, EligibilityCode reason, int count) {

  /** The kinds, in the order in which people read them. */
  static final List<String> KINDS =
      List.of(
          EligibilityCounting.CLINICIAN,
          EligibilityCounting.PRACTICE,
          EligibilityCounting.APM_ENTITY,
          EligibilityCounting.VIRTUAL_GROUP);

  /** What people call the kind. */
  public String kindInWords() {
    return switch (kind) {
      case EligibilityCounting.CLINICIAN -> "Clinicians under a practice (TIN/NPI)";
      case EligibilityCounting.PRACTICE -> "Practices (TIN)";
      case EligibilityCounting.APM_ENTITY -> "APM entities";
      default -> "Virtual groups";
    };
  }
}
