package org.qppportal.core.review.rule;

import java.util.Arrays;
import java.util.Optional;
import org.qppportal.core.close.PaymentStatus;

/** Why a review can find that payment is not adjusted (42 CFR 414.1310(b)). */
public enum NotAdjusted {
  QP(PaymentStatus.QUALIFYING_PARTICIPANT),
  LOW_VOLUME(PaymentStatus.LOW_VOLUME),
  CLINICIAN_TYPE(PaymentStatus.CLINICIAN_TYPE),
  NEW_TO_MEDICARE(PaymentStatus.NEW_TO_MEDICARE);

  private final PaymentStatus status;

  NotAdjusted(PaymentStatus status) {
    this.status = status;
  }

  public String code() {
    return status.code();
  }

  /** The words that people see. */
  public String label() {
    return status.label();
  }

  /** The value with this code. */
  public static Optional<NotAdjusted> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
