package org.qppportal.web.scoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoredSubmission;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.web.practice.PracticeWords;

/** Puts reports together, the same for pages, documents and programs. */
@ApplicationScoped
public class ScoreReports {

  @EJB PolicyService policies;
  @Inject PracticeWords words;
  @Inject Clock clock;

  /** The report on a score that the caller may see. */
  public ScoreReport of(ScoredSubmission scored) {
    StoredSubmission submission = scored.submission();
    YearPolicy policy = policies.policies().of(submission.performanceYear()).orElseThrow();
    return ScoreReport.of(submission.id(), scored.score(), policy, clock.instant());
  }

  /** Writes the report on a score that the caller may see as PDF. */
  public void writePdf(ScoredSubmission scored, OutputStream out) throws IOException {
    StoredSubmission submission = scored.submission();
    String whose = words.entity(submission) + ". " + words.maskedTin(submission);
    ScorePdf.write(of(scored), whose.strip(), out);
  }
}
