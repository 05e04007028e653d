package org.qppportal.web.scoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.scoring.ScoredSubmission;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.StoredSubmission;

/** The preliminary score of a submission. */
@Named("scorePage")
@RequestScoped
public class ScorePage {

  @Inject HttpServletRequest request;
  @Inject ScoreService scores;
  @Inject PolicyService policies;
  @Inject Clock clock;

  private ScoredSubmission scored;
  private YearPolicy policy;
  private Instant computedAt;

  /** Computes the score of the submission in the address. */
  public void load() {
    scored = scores.scoreOf(Ids.parse(request.getParameter("submission")));
    policy = policies.policies().of(scored.submission().performanceYear()).orElseThrow();
    computedAt = clock.instant();
  }

  public StoredSubmission submission() {
    return scored.submission();
  }

  public Score score() {
    return scored.score();
  }

  /** The categories, in the order that the program names them. */
  public List<ScoreNode> categories() {
    return scored.score().total().parts();
  }

  /** Whether a category has no weight in the final score. */
  public boolean uncounted(ScoreNode category) {
    return category.maximum().filter(weight -> weight.signum() > 0).isEmpty();
  }

  public AdjustmentThresholds thresholds() {
    return policy.thresholds();
  }

  /** Where the score stands, in one sentence. */
  public String standing() {
    return Standing.of(scored.score().finalScore(), policy.thresholds());
  }

  public int paymentYear() {
    return policy.paymentYear();
  }

  public Instant computedAt() {
    return computedAt;
  }
}
