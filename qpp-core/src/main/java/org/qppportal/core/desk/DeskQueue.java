package org.qppportal.core.desk;

import java.util.Arrays;
import java.util.Optional;

/** What staff look at, one after the other. */
public enum DeskQueue {
  MINE("mine", "Mine"),
  UNASSIGNED("unassigned", "Nobody's"),
  BREACHING("breaching", "Late or nearly late"),
  WAITING("waiting", "Waiting for the user"),
  PROMISED("promised", "With a promised day"),
  OPEN("open", "All that are not solved"),
  ALL("all", "All tickets");

  private final String code;
  private final String title;

  DeskQueue(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** The queue of this code. */
  public static Optional<DeskQueue> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
