package org.qppportal.core.qrda;

import java.io.IOException;
import org.qppportal.core.problem.QrdaProblem;

/** Ends the reading of what is no document that may be read. */
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1L;

  private final QrdaProblem problem;
  private final int line;
  private final int column;
  private final String[] advice;

  Unreadable(QrdaProblem problem, String message, String... advice) {
    this(problem, 0, 0, message, advice);
  }

  Unreadable(QrdaProblem problem, int line, int column, String message, String... advice) {
    super(message);
    this.problem = problem;
    this.line = Math.max(0, line);
    this.column = this.line == 0 ? 0 : Math.max(0, column);
    this.advice = advice;
  }

  QrdaProblem problem() {
    return problem;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  String whatToDo() {
    return problem.advice(advice);
  }
}
