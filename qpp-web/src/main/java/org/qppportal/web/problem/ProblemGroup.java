package org.qppportal.web.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;

/**
 * The same problem at one or many places.
 *
 * @param code which problem
 * @param problems its places, in the order found; at least one
 */
public record ProblemGroup(ProblemCode code, List<Problem> problems) {

  /** Problems by their codes, each code where it comes first. */
  static List<ProblemGroup> of(List<Problem> problems) {
    Map<ProblemCode, List<Problem>> byCode = new LinkedHashMap<>();
    problems.forEach(
        problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem));
    return byCode.entrySet().stream()
        .map(entry -> new ProblemGroup(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** Whether it is at more than one place. */
  public boolean repeated() {
    return problems.size() > 1;
  }

  /** The problem itself, or the first of them. */
  public Problem first() {
    return problems.get(0);
  }

  /** Whether one piece of advice serves all places. */
  public boolean sameAdvice() {
    return problems.stream().map(Problem::whatToDo).distinct().count() == 1;
  }

  /** Whether it keeps data from being accepted. */
  public boolean blocks() {
    return first().blocks();
  }
}
