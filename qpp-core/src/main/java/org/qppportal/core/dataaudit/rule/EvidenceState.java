package org.qppportal.core.dataaudit.rule;

/** Where a request for evidence is on its way. */
public enum EvidenceState {
  /** Nothing was sent yet. */
  REQUESTED,
  /** Some items have evidence. */
  PARTLY_ANSWERED,
  /** Each item has evidence. */
  COMPLETE,
  /** A reviewer has begun. */
  IN_REVIEW,
  DECIDED;

  /** Whether it is the practice's turn. */
  public boolean waitsForPractice() {
    return this == REQUESTED || this == PARTLY_ANSWERED;
  }

  /** Where a request is. */
  public static EvidenceState of(int items, int answered, boolean reviewed, boolean decided) {
    if (decided) {
      return DECIDED;
    }
    if (reviewed) {
      return IN_REVIEW;
    }
    return answered == 0 ? REQUESTED : answered < items ? PARTLY_ANSWERED : COMPLETE;
  }
}
