package org.qppportal.core.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
  @Inject private SendingEffects effects;
  @EJB private CallerService caller;

  /**
   * Checks a whole file before it is sent.
   *
   * @param content the document, in any format that is read
   * @param expectedPractice the practice whose page it is to be sent from; empty where the file
   *     alone says for whom it is, as for vendors and APM Entities
   * @return what was read with everything found; accepted exactly when sending would succeed while
   *     the window is open
   * @throws NotVisibleException when the caller may not submit for the practice
   */
  public SubmissionReading check(byte[] content, Optional<UUID> expectedPractice) {
    SubmissionReading reading = readers.read(content);
    if (!reading.accepted()) {
      return reading;
    }
    Submission submission = reading.submission().orElseThrow();
    Submission.Entity entity = submission.entity();
    int year = submission.performanceYear();
    expectedPractice.ifPresent(
        practice -> caller.require(Action.SUBMIT, Resource.PracticeData.of(practice, year)));
    if (expectedPractice.isPresent() && !isOf(expectedPractice.get(), entity)) {
      return refused(reading, List.of(SubmissionProblems.otherPractice()));
    }
    try {
      List<Problem> problems = problems(submission);
      return problems.isEmpty()
          ? accepted(reading, effects.warnings(submission))
          : refused(reading, problems);
    } catch (NotVisibleException e) {
      return refused(reading, List.of(SubmissionProblems.notConnected()));
    }
  }

  private List<Problem> problems(Submission submission) {
    Submission.Entity entity = submission.entity();
    int year = submission.performanceYear();
    Optional<UUID> practice = entities.practiceOf(entity);
    for (Submission.MeasurementSet set : submission.measurementSets()) {
      caller.require(
          Action.SUBMIT, entities.resource(entity, practice, year, Optional.of(set.category())));
    }
    return entities.problemsOf(entity, practice, year);
  }

  private static SubmissionReading accepted(SubmissionReading reading, List<Problem> warnings) {
    List<Problem> all = new ArrayList<>(reading.atSource(warnings));
    all.addAll(reading.problems());
    return new SubmissionReading(reading.submission(), all, reading.qrda());
  }

  private static SubmissionReading refused(SubmissionReading reading, List<Problem> problems) {
    List<Problem> all = new ArrayList<>(reading.atSource(problems));
    all.addAll(reading.problems());
    return new SubmissionReading(Optional.empty(), all, reading.qrda());
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
