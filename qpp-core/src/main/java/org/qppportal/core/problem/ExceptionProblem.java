package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.WARNING;

/** What may surprise those who send data though an exception was approved for them. */
public enum ExceptionProblem implements ProblemCode {
  ENDS_EXCEPTION(
      "QPP-X-001",
      ProblemKind.INVALID,
      "The data ends an approved exception",
      "Send it only if the category is to count. To keep the exception, leave the category out.",
      "42 CFR 414.1380(c)(2)(i)(A)(6), (C)");

  private final Entry entry;

  ExceptionProblem(String code, ProblemKind kind, String title, String whatToDo, String citation) {
    this.entry = new Entry(code, WARNING, kind, title, whatToDo, citation);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
