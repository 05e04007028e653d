package org.qppportal.persistence.type;

/** What became of an application for an exception. */
public enum ExceptionState implements CodedValue {
  SUBMITTED("submitted"),
  /** Staff wait for more from whoever applied. */
  INFORMATION_ASKED("informationAsked"),
  APPROVED("approved"),
  DENIED("denied"),
  WITHDRAWN("withdrawn"),
  /** It was approved, and data was sent for every category of it that data ends. */
  VOIDED("voided");

  private final String code;

  ExceptionState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
