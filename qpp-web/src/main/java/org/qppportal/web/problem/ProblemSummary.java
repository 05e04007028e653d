package org.qppportal.web.problem;

import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.problem.Problem;

/**
 * Problems as a list for people to work through: what blocks first, and never so many that the page
 * cannot be read.
 */
public final class ProblemSummary {

  private static final int MOST_SHOWN = 200;
  private static final int MANY = 5;

  private final List<Problem> errors;
  private final List<Problem> warnings;

  private ProblemSummary(List<Problem> problems) {
    this.errors = problems.stream().filter(Problem::blocks).toList();
    this.warnings = problems.stream().filter(problem -> !problem.blocks()).toList();
  }

  /** The summary of these problems; null counts as none. */
  public static ProblemSummary of(List<Problem> problems) {
    return new ProblemSummary(problems == null ? List.of() : problems);
  }

  public boolean isNone() {
    return errors.isEmpty() && warnings.isEmpty();
  }

  /** Whether anything keeps the data from being accepted. */
  public boolean isBlocking() {
    return !errors.isEmpty();
  }

  /** Such as {@code 5 problems to fix, 2 warnings}. */
  public String getHeading() {
    List<String> parts = new ArrayList<>();
    if (!errors.isEmpty()) {
      parts.add(count(errors.size(), "problem") + " to fix");
    }
    if (!warnings.isEmpty()) {
      parts.add(count(warnings.size(), "warning"));
    }
    return String.join(", ", parts);
  }

  /** The first of them, what blocks before what does not, each kind told once. */
  public List<ProblemGroup> getGroups() {
    return ProblemGroup.of(shown());
  }

  /** Whether the list is so long that people want to search in it. */
  public boolean isLong() {
    return shown().size() > MANY;
  }

  private List<Problem> shown() {
    List<Problem> all = new ArrayList<>(errors);
    all.addAll(warnings);
    return all.subList(0, Math.min(all.size(), MOST_SHOWN));
  }

  /** How many are not shown. */
  public int getHidden() {
    return Math.max(0, errors.size() + warnings.size() - MOST_SHOWN);
  }

  /** Where in the file a problem is, as far as it is known; empty where it is not. */
  public String where(Problem problem) {
    StringBuilder where = new StringBuilder();
    if (problem.line() > 0) {
      where.append("line ").append(problem.line());
      if (problem.column() > 0) {
        where.append(", column ").append(problem.column());
      }
    }
    return where.toString();
  }

  private static String count(int number, String noun) {
    return number == 1 ? "1 " + noun : number + " " + noun + "s";
  }
}
