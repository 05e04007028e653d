package org.qppportal.core.participation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicy;

/**
 * What decides who takes part in a year.
 *
 * @param year the performance year
 * @param limits the low-volume threshold
 * @param clinicianTypes the types of clinician that take part, each with examples in brackets
 * @param optIn whether clinicians and groups above some limits but not all may opt in
 * @param apmEntityLevel whether APM Entities have a threshold of their own
 * @param apmEntityOptIn whether APM Entities above some limits but not all may opt in
 * @param due until when data may be sent; empty while not announced
 */
public record YearRules(
    int year,
    LowVolumeLimits limits,
    List<String> clinicianTypes,
    boolean optIn,
    boolean apmEntityLevel,
    boolean apmEntityOptIn,
    Optional<ZonedDateTime> due) {

  /** The rules that a year's policy sets. */
  public static YearRules of(YearPolicy policy) {
    return new YearRules(
        policy.performanceYear(),
        LowVolumeLimits.of(policy.lowVolume()),
        policy.eligibleClinicianTypes().value(),
        policy.eligibility().optIn().value(),
        policy.eligibility().apmEntityLevel().value(),
        policy.eligibility().apmEntityOptIn().value(),
        policy.calendar().submissionCloses().map(Cited::value));
  }

  /** Whether clinicians of this type take part (42 CFR 414.1305, MIPS eligible clinician). */
  public boolean includesType(String clinicianType) {
    return clinicianTypes.stream()
        .anyMatch(type -> type.equals(clinicianType) || type.startsWith(clinicianType + " ("));
  }
}
