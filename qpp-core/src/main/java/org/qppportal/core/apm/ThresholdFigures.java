package org.qppportal.core.apm;

/**
 * The numerators and denominators of the Threshold Scores of an APM entity's group or of one
 * clinician, from January 1 to a snapshot (42 CFR 414.1435).
 *
 * @param base the patients that count as attribution-eligible
 * @param attributedPaidCents paid for covered professional services to attributed patients, in
 *     cents; adjusted claims can make it negative
 * @param eligiblePaidCents the same to attribution-eligible patients, in cents
 * @param attributedPatients attributed patients with such a service, each once
 * @param eligiblePatients attribution-eligible patients with such a service, each once
 */
public record ThresholdFigures(
    Base base,
    long attributedPaidCents,
    long eligiblePaidCents,
    long attributedPatients,
    long eligiblePatients) {

  public ThresholdFigures {
    if (attributedPatients < 0 || eligiblePatients < attributedPatients) {
      throw new IllegalArgumentException(
          "Attributed patients are some of the eligible ones: %d of %d"
              .formatted(attributedPatients, eligiblePatients));
    }
  }

  /** The score by a method. */
  public ThresholdScore score(Method method) {
    return method == Method.PAYMENT
        ? new ThresholdScore(attributedPaidCents, eligiblePaidCents)
        : new ThresholdScore(attributedPatients, eligiblePatients);
  }
}
