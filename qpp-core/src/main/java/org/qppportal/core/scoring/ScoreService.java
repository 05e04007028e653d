package org.qppportal.core.scoring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.core.submission.SubmissionReaders;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;

/** Preliminary scores, computed at once from what the caller may see. */
@Stateless
@PermitAll
public class ScoreService {

  @Inject private PreliminaryScores scores;
  @Inject private SubmissionReaders readers;
  @Inject private ParticipationRepository participation;
  @EJB private SubmissionQueries submissions;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /**
   * The preliminary score of a stored submission; a registry gets that of its own sets.
   *
   * @throws org.qppportal.core.access.NotVisibleException when it is not for the caller
   */
  public ScoredSubmission scoreOf(UUID submissionId) {
    return scoreOf(submissionId, Optional.empty());
  }

  /**
   * The same of one program's sets alone, such as {@code mips}.
   *
   * @param program the program's name in any letter case; empty for the sets of all
   */
  public ScoredSubmission scoreOf(UUID submissionId, Optional<String> program) {
    StoredSubmission whole = submissions.submission(submissionId);
    StoredSubmission stored = program.map(whole::ofProgram).orElse(whole);
    audit.done(
        caller.username(),
        AuditedAction.VIEW_SCORE,
        "Submission",
        submissionId.toString(),
        stored.practiceId(),
        null);
    return new ScoredSubmission(stored, scores.of(stored.content()));
  }

  /**
   * The score that a submission would have; nothing is stored. Special statuses of the practice
   * count only when the caller may see the practice.
   *
   * @param content the submission, in any format that is read
   * @throws SubmissionRefusedException when it has problems
   */
  public Score preview(byte[] content) {
    SubmissionReading reading = readers.read(content);
    Submission submission =
        reading.submission().orElseThrow(() -> new SubmissionRefusedException(reading.problems()));
    Optional<UUID> practice =
        submission
            .entity()
            .tin()
            .flatMap(participation::practiceByTin)
            .map(Practice::getId)
            .filter(
                id ->
                    Access.may(
                        caller.actor(),
                        Action.VIEW_SUBMISSION,
                        Resource.PracticeData.of(id, submission.performanceYear())));
    return practice.isPresent() ? scores.of(submission) : scores.ofDataAlone(submission);
  }
}
