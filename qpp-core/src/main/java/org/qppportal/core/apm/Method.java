package org.qppportal.core.apm;

/** What a Threshold Score counts. */
public enum Method {
  PAYMENT("payment"),
  PATIENTS("patient");

  private final String word;

  Method(String word) {
    this.word = word;
  }

  /** As in "payment score". */
  public String word() {
    return word;
  }
}
