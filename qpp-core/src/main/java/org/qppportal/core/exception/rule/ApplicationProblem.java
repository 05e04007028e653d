package org.qppportal.core.exception.rule;

/**
 * What is wrong with an application.
 *
 * @param message in plain words, with what to do
 */
public record ApplicationProblem(Field field, String message) {

  /** What of the form it is about. */
  public enum Field {
    KIND,
    APPLICANT,
    REASON,
    CATEGORIES,
    SHARE,
    TEXT
  }
}
