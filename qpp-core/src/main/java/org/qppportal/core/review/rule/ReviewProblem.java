package org.qppportal.core.review.rule;

/**
 * Something that is wrong with a request.
 *
 * @param message what to do about it
 */
public record ReviewProblem(Field field, String message) {

  /** What of the form it is about. */
  public enum Field {
    REASONS,
    TEXT,
    FILES,
    NONE
  }
}
