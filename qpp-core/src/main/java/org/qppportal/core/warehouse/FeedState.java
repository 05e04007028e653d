package org.qppportal.core.warehouse;

/** Where a feed stands that somebody sent. */
public enum FeedState {
  /** Received; its turn has not come. */
  WAITING("Waiting"),
  /** Being read and checked. */
  LOADING("Being loaded"),
  /** Its good rows are in the warehouse. */
  TAKEN("Taken in"),
  /** The same bytes were taken in before; nothing changed. */
  ALREADY_TAKEN("Taken in before"),
  /** Its report says why; nothing changed. */
  REFUSED("Refused"),
  /** The portal failed; nothing changed. */
  FAILED("Failed");

  private final String label;

  FeedState(String label) {
    this.label = label;
  }

  /** What people see. */
  public String label() {
    return label;
  }

  /** Whether nothing more will happen. */
  public boolean isEnded() {
    return this != WAITING && this != LOADING;
  }
}
