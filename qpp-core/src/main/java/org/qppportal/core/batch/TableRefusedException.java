package org.qppportal.core.batch;

import java.util.List;
import org.qppportal.core.problem.Problem;

/** A file is refused as such: nothing of it is looked at further. */
class TableRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  TableRefusedException(List<Problem> problems) {
    super(problems.size() + " problems");
    this.problems = List.copyOf(problems);
  }

  /** What is wrong with it. */
  List<Problem> problems() {
    return problems;
  }
}
