package org.qppportal.persistence.type;

/** Where a targeted review is. */
public enum ReviewState implements CodedValue {
  RECEIVED("received"),
  /** Staff wait for more from whoever asked. */
  INFORMATION_ASKED("informationAsked"),
  /** The evidence is complete. */
  IN_REVIEW("inReview"),
  /** One reviewer proposed a decision; another person looks at it. */
  PROPOSED("proposed"),
  APPROVED("approved"),
  DENIED("denied"),
  WITHDRAWN("withdrawn");

  private final String code;

  ReviewState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether nothing can change it any more. */
  public boolean isFinal() {
    return this == APPROVED || this == DENIED || this == WITHDRAWN;
  }
}
