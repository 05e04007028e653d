package org.qppportal.core.batch;

import jakarta.ejb.ApplicationException;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.TableProblem;

/** A table has more bytes than the portal takes; nothing of it is kept. */
@ApplicationException(rollback = true)
public class TableTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String LIMIT = TableLimits.BYTES / 1024 / 1024 + " MB";

  /** Any table that is too large; what is wrong with each is the same. */
  public TableTooLargeException() {
    super("The file is larger than " + LIMIT + ".");
  }

  /** What is wrong, with the limit. */
  public Problem problem() {
    TableProblem code = TableProblem.TABLE_TOO_LARGE;
    return new Problem(code, "$", 0, 0, getMessage(), code.advice(LIMIT));
  }
}
