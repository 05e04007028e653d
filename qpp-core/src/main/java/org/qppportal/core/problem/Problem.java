package org.qppportal.core.problem;

import java.util.Optional;

/**
 * One thing that is wrong with what somebody sent: what, where, and what to do about it.
 *
 * @param code which entry of the problem catalogue
 * @param path where, as in the published format: {@code
 *     $.measurementSets[0].measurements[2].value}; {@code $} for the whole document
 * @param line line in the file, from 1; 0 when unknown
 * @param column column in the line, from 1; 0 when unknown
 * @param message what is wrong, in plain words with the value found
 * @param whatToDo how to mend it, in plain words
 * @param value the value found, shortened; empty where there is none, or where it must not be
 *     repeated because it identifies a taxpayer
 * @param part which part of the document in words, such as the measure's name; empty where the path
 *     says as much
 */
public record Problem(
    ProblemCode code,
    String path,
    int line,
    int column,
    String message,
    String whatToDo,
    Optional<String> value,
    Optional<String> part) {

  /** A problem whose path says where it is. */
  public Problem(
      ProblemCode code,
      String path,
      int line,
      int column,
      String message,
      String whatToDo,
      Optional<String> value) {
    this(code, path, line, column, message, whatToDo, value, Optional.empty());
  }

  /** A problem without a value worth repeating. */
  public Problem(
      ProblemCode code, String path, int line, int column, String message, String whatToDo) {
    this(code, path, line, column, message, whatToDo, Optional.empty());
  }

  /** The same problem at a known place of the file. */
  public Problem at(int newLine, int newColumn) {
    return new Problem(code, path, newLine, newColumn, message, whatToDo, value, part);
  }

  /** The same problem under another path. */
  public Problem under(String newPath) {
    return new Problem(code, newPath, line, column, message, whatToDo, value);
  }

  /** Whether the problem keeps the data from being accepted. */
  public boolean blocks() {
    return code.severity() == Severity.ERROR;
  }

  /** How bad a problem is. */
  public enum Severity {
    /** Keeps the data from being accepted. */
    ERROR,
    /** Accepted, but probably not what was meant. */
    WARNING
  }
}
