package org.qppportal.web.scoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.payment.PaymentOutlook;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.review.ReviewService;
import org.qppportal.core.review.rule.ReviewWindow;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.scoring.ScoredSubmission;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.persistence.type.Npi;

/** The preliminary score of a submission. */
@Named("scorePage")
@RequestScoped
public class ScorePage {

  @Inject HttpServletRequest request;
  @Inject ScoreService scores;
  @Inject ScoreReports reports;
  @EJB ReviewService reviews;

  private ScoredSubmission scored;
  private ScoreReport report;

  /** Computes the score of the submission in the address. */
  public void load() {
    scored = scores.scoreOf(Ids.parse(request.getParameter("submission")));
    report = reports.of(scored);
  }

  public StoredSubmission submission() {
    return scored.submission();
  }

  /** Where a review of the final score can be asked for, once there is one; under the root. */
  public Optional<String> reviewAddress() {
    Optional<String> npi = submission().entity().npi().map(Npi::value);
    return submission()
        .practiceId()
        .filter(practice -> reviews.mayAsk(practice, npi))
        .filter(
            practice ->
                reviews.window(submission().performanceYear()).state()
                    != ReviewWindow.State.NO_SCORES)
        .map(
            practice ->
                "/my/review?practice="
                    + practice
                    + "&year="
                    + submission().performanceYear()
                    + npi.map(one -> "&npi=" + one).orElse(""));
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
    return report.policy().thresholds();
  }

  /** Where the score stands, in one sentence. */
  public String standing() {
    return report.standing();
  }

  public int paymentYear() {
    return report.policy().paymentYear();
  }

  public Instant computedAt() {
    return report.computedAt();
  }

  /** What the score would mean for payment. */
  public PaymentOutlook payment() {
    return report.payment();
  }
}
