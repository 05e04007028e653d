package org.qppportal.core.warehouse;

import java.util.List;

/**
 * What became of a feed.
 *
 * @param outcome in one word
 * @param name the file's name, as sent
 * @param sha256 hash of the file's bytes, in hexadecimal
 * @param read how many rows it has, as far as it could be read
 * @param taken how many of them are in the warehouse because of this load
 * @param takenBack how many of those take an earlier claim back
 * @param findings what was found, the worst first
 */
public record FeedReport(
    Outcome outcome,
    String name,
    String sha256,
    long read,
    long taken,
    long takenBack,
    List<FeedFinding> findings) {

  /** What became of it. */
  public enum Outcome {
    /** Its good rows are in the warehouse. */
    TAKEN,
    /** The same bytes were taken in before; nothing changed. */
    ALREADY_TAKEN,
    /** Nothing changed. */
    REFUSED
  }

  /** Copies what is given. */
  public FeedReport {
    findings = List.copyOf(findings);
  }

  /** How many rows were left out. */
  public long leftOut() {
    return read - taken;
  }
}
