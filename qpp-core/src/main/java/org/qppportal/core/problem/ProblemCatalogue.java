package org.qppportal.core.problem;

import java.util.List;
import java.util.stream.Stream;

/** Everything that can be wrong with what somebody sends, whichever way it comes. */
public final class ProblemCatalogue {

  private static final List<ProblemCode> ALL =
      Stream.<ProblemCode[]>of(
              DataProblem.values(),
              QrdaProblem.values(),
              TableProblem.values(),
              ClaimsProblem.values(),
              FeedProblem.values(),
              ApmProblem.values(),
              ExceptionProblem.values())
          .<ProblemCode>flatMap(Stream::of)
          .toList();

  private ProblemCatalogue() {}

  /** All problems, family by family. */
  public static List<ProblemCode> all() {
    return ALL;
  }
}
