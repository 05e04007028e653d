package org.qppportal.core.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;

/**
 * Collects what is wrong with one document, up to a limit: past some hundred problems a longer list
 * helps nobody, and a hostile file must not fill the memory with it.
 */
final class Problems {

  static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>(0);
  private int errors;
  private boolean more;

  void add(ProblemCode code, Place place, String message, String... advice) {
    add(new Problem(code, place.path(), 0, 0, message, code.advice(advice)));
  }

  void addValue(ProblemCode code, Place place, String value, String message, String... advice) {
    add(
        new Problem(
            code,
            place.path(),
            0,
            0,
            message,
            code.advice(advice),
            Optional.of(Shown.plain(value))));
  }

  void add(Problem problem) {
    if (problem.blocks()) {
      errors++;
    }
    if (found.size() < MOST) {
      found.add(problem);
    } else {
      more = true;
    }
  }

  /** Forgets everything. */
  void clear() {
    found.clear();
    errors = 0;
    more = false;
  }

  /** Lets paths that begin with this one begin at the document instead. */
  void shorten(String prefix) {
    found.replaceAll(
        problem ->
            problem.path().startsWith(prefix)
                ? problem.under("$" + problem.path().substring(prefix.length()))
                : problem);
  }

  /** How many problems block so far; compare before and after a check to see how it went. */
  int errors() {
    return errors;
  }

  /** Whether the limit is reached, so that reading on would find nothing worth telling. */
  boolean full() {
    return more;
  }

  /** Everything found, each at its place, in the order of the file. */
  List<Problem> located(byte[] json, List<String> envelope) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Problem> located = new ArrayList<>(JsonLocator.locate(found, json, envelope));
    located.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    if (more) {
      ProblemCode code = DataProblem.MORE_PROBLEMS;
      located.add(
          new Problem(
              code,
              "$",
              0,
              0,
              "Only the first " + MOST + " problems are listed.",
              code.whatToDo()));
    }
    return List.copyOf(located);
  }
}
