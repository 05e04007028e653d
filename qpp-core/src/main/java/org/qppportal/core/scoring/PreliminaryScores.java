package org.qppportal.core.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.qppportal.core.submission.Submission;

/**
 * Scores submissions with what the program knows of whose they are. For services that have
 * authorized the caller.
 */
@ApplicationScoped
public class PreliminaryScores {

  @Inject private ScoringEngines engines;
  @Inject private KnownCircumstances circumstances;

  /** The score of a submission as it stands. */
  public Score of(Submission submission) {
    return score(submission, circumstances.of(submission.entity(), submission.performanceYear()));
  }

  /** The same without what is known of the entity, which is not for everybody. */
  Score ofDataAlone(Submission submission) {
    return score(submission, Circumstances.of(PracticeTraits.NONE));
  }

  /** Whether data of a year can be scored. */
  public boolean scores(int year) {
    return engines.years().contains(year);
  }

  private Score score(Submission submission, Circumstances known) {
    return engines.of(submission.performanceYear()).score(submission, known);
  }
}
