package org.qppportal.core.submission;

import java.util.Optional;

/**
 * One difference between two versions of a measurement set.
 *
 * @param kind what happened
 * @param measureId the measure; empty for the period and the record system's id
 * @param field which part of the value or set differs, by its published name; empty where a whole
 *     measure came or went
 * @param before the older value in words, where there was one
 * @param after the newer value in words, where there is one
 */
public record SetDifference(
    Kind kind,
    Optional<String> measureId,
    String field,
    Optional<String> before,
    Optional<String> after) {

  /** What happened to a part of a set. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
