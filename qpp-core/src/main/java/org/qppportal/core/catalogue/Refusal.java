package org.qppportal.core.catalogue;

/**
 * A published record that was not taken over, and why.
 *
 * @param kind which file it is in
 * @param index its place in the file, from 0
 * @param id the record's id as far as it could be read; empty text when it has none
 * @param reason what is wrong with it, in plain words
 */
public record Refusal(Kind kind, int index, String id, String reason) {

  /** The published files. */
  public enum Kind {
    MEASURE,
    BENCHMARK,
    CLUSTER,
    MVP
  }
}
