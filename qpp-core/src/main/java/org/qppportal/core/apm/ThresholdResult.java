package org.qppportal.core.apm;

/**
 * What a pair of scores makes somebody, by the better of both methods.
 *
 * @param status the better status
 * @param method by which it was reached; payment when both methods say the same
 * @param payment the score by payments
 * @param patients the score by patients
 * @param because why, in whole sentences with numerators and denominators
 */
public record ThresholdResult(
    QpStatus status,
    Method method,
    ThresholdScore payment,
    ThresholdScore patients,
    String because) {

  /** The score of the method that decided. */
  public ThresholdScore score() {
    return method == Method.PAYMENT ? payment : patients;
  }
}
