package org.qppportal.core.submission;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.qppportal.core.problem.Problem;

/** What was sent has problems; nothing of it was stored. */
@ApplicationException(rollback = true)
public class SubmissionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public SubmissionRefusedException(List<Problem> problems) {
    super(problems.size() + " problems");
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
