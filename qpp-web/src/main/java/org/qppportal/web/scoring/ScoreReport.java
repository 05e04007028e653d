package org.qppportal.web.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.qppportal.core.payment.PaymentOutlook;
import org.qppportal.core.payment.PaymentOutlookJson;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreJson;

/**
 * A score with all that is said about it, whether on a page, on paper or to a program.
 *
 * @param submissionId the submission that was scored
 * @param score the score
 * @param policy the policy of its year
 * @param payment what it would mean for payment
 * @param computedAt when it was computed
 */
public record ScoreReport(
    UUID submissionId, Score score, YearPolicy policy, PaymentOutlook payment, Instant computedAt) {

  /** Says what the score of a year would mean, too. */
  static ScoreReport of(UUID submissionId, Score score, YearPolicy policy, Instant computedAt) {
    return new ScoreReport(
        submissionId, score, policy, PaymentOutlook.of(score.finalScore(), policy), computedAt);
  }

  /** Such as {@code 2017 performance year, affects 2019 payments}. */
  public String years() {
    return policy.performanceYear()
        + " performance year, affects "
        + policy.paymentYear()
        + " payments";
  }

  /** Where the score stands beside the year's thresholds, in one sentence. */
  public String standing() {
    return Standing.of(score.finalScore(), policy.thresholds());
  }

  /** All of it for programs. */
  public ObjectNode json() {
    ObjectNode json = ScoreJson.write(score);
    json.set("payment", PaymentOutlookJson.write(payment));
    return json;
  }
}
