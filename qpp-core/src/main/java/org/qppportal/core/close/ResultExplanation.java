package org.qppportal.core.close;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qppportal.core.close.ClinicianResult.Scored;
import org.qppportal.core.payment.PaymentAdjustment;
import org.qppportal.core.payment.PaymentAdjustments;
import org.qppportal.core.payment.PaymentFactors;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ApplicableScore;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.EntityType;

/**
 * Explains a clinician's result by the rules that made it: the adjustment's own tree, and under it
 * the score that applies among those that could have.
 */
final class ResultExplanation {

  private static final int HUNDREDTHS = 2;
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

  private final ApplicableScore applicable;
  private final PaymentAdjustments adjustments;
  private final PaymentFactors factors;

  ResultExplanation(YearPolicy policy, PaymentFactors factors) {
    this.applicable = new ApplicableScore(policy.scoring().orElseThrow().finalScore());
    this.adjustments = new PaymentAdjustments(policy);
    this.factors = factors;
  }

  /**
   * The result of a clinician.
   *
   * @param source code of whose score applies
   * @param hundredths the score that applies, in hundredths of a point
   * @param candidates every score that could apply, in hundredths of a point
   */
  Scored of(String source, int hundredths, long chargesCents, Map<EntityType, Integer> candidates) {
    BigDecimal score = points(hundredths);
    PaymentAdjustment adjustment = adjustments.of(score, factors);
    BigDecimal charges = points(chargesCents);
    return new Scored(
        CloseWords.source(source),
        score,
        adjustment.percent(),
        charges,
        charges
            .multiply(adjustment.percent())
            .movePointLeft(2)
            .setScale(HUNDREDTHS, RoundingMode.HALF_UP),
        tree(adjustment.node(), score, candidates));
  }

  private ScoreNode tree(
      ScoreNode adjustment, BigDecimal score, Map<EntityType, Integer> candidates) {
    List<ScoreNode> parts = new ArrayList<>(adjustment.parts());
    parts.add(
        new ScoreNode(
            "finalScore",
            "The final score that applies",
            score,
            HIGHEST,
            Unit.FINAL_POINTS,
            ApplicableScore.RULE,
            () -> applicable.because(candidates),
            candidates.entrySet().stream()
                .map(candidate -> candidate(candidate.getKey(), candidate.getValue(), score))
                .toList()));
    return new ScoreNode(
        adjustment.name(),
        adjustment.title(),
        adjustment.value(),
        adjustment.maximum().orElse(null),
        adjustment.unit(),
        adjustment.rule(),
        new Retold(adjustment),
        parts);
  }

  /** A score that could apply; it is not a part of the sum, so it is told in percent of 100. */
  private static ScoreNode candidate(EntityType type, int hundredths, BigDecimal applies) {
    BigDecimal score = points(hundredths);
    return new ScoreNode(
        type.code(),
        CloseWords.source(type.code()),
        score,
        HIGHEST,
        Unit.POINTS,
        ApplicableScore.RULE,
        () ->
            score.compareTo(applies) == 0
                ? "This score is as high as the one that applies."
                : "This score is there as well.",
        List.of());
  }

  private static BigDecimal points(long hundredths) {
    return BigDecimal.valueOf(hundredths, HUNDREDTHS);
  }

  /** Says what the adjustment's own node says. */
  private record Retold(ScoreNode node) implements org.qppportal.core.scoring.Explanation {

    @Override
    public String because() {
      return node.because();
    }

    @Override
    public Map<String, Object> inputs() {
      return node.inputs();
    }
  }
}
