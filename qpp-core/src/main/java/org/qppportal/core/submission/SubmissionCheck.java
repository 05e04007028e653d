package org.qppportal.core.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.problem.Problem;

/** Goes through everything that {@link SubmissionIntake} would refuse for, and stores nothing. */
@Stateless
@PermitAll
public class SubmissionCheck {

  @Inject private SubmissionReaders readers;
  @Inject private EntityAccess entities;
  @EJB private CallerService caller;

  /**
   * Checks a whole submission that is to be sent for a practice.
   *
   * @param content the document, in any format that is read
   * @param expectedPractice the practice whose page it is to be sent from
   * @return everything found; nothing in it blocks exactly when sending would succeed
   * @throws NotVisibleException when the caller may not submit for the practice
   */
  public List<Problem> check(byte[] content, UUID expectedPractice) {
    SubmissionReading reading = readers.read(content);
    Optional<Submission> submission = reading.submission();
    if (submission.isEmpty()) {
      return reading.problems();
    }
    Submission.Entity entity = submission.get().entity();
    int year = submission.get().performanceYear();
    caller.require(Action.SUBMIT, Resource.PracticeData.of(expectedPractice, year));
    if (!isOf(expectedPractice, entity)) {
      return reading.atSource(List.of(SubmissionProblems.otherPractice()));
    }
    List<Problem> problems = entities.problemsOf(entity, Optional.of(expectedPractice), year);
    return problems.isEmpty() ? reading.problems() : reading.atSource(problems);
  }

  /** A TIN that nobody has is another practice's too: the answer tells nothing more. */
  private boolean isOf(UUID practice, Submission.Entity entity) {
    try {
      return entities.practiceOf(entity).equals(Optional.of(practice));
    } catch (NotVisibleException e) {
      return false;
    }
  }
}
