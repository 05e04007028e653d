package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * Points of a quality measure that CMS computes from claims.
 *
 * @param result what CMS computed
 * @param placement where it lies on the benchmark; null unless scored
 * @param reason why it is not scored, as the end of a sentence; null when it is
 */
record ClaimsPoints(
    QualityMeasure measure,
    ClaimsResult result,
    Standing standing,
    Placement placement,
    BigDecimal points,
    String reason)
    implements AchievedPoints {

  @Override
  public String measureClass() {
    return standing.measureClass();
  }

  @Override
  public boolean endToEnd() {
    return false;
  }

  @Override
  public boolean bonusEligible() {
    return false;
  }

  @Override
  public String because() {
    return placement == null
        ? "The measure is left out of the score, without harm: " + reason + "."
        : "CMS computed a result of "
            + Figures.figure(result.result())
            + " from the claims of "
            + result.cases()
            + " cases, which lies in decile "
            + placement.decile()
            + " and earns "
            + Figures.points(points)
            + ".";
  }

  @Override
  public List<ScoreNode> parts() {
    return List.of(
        new ScoreNode(
            "performanceRate",
            "Result",
            result.result(),
            null,
            Unit.MEASURE_UNIT,
            ClaimsMeasures.RULE,
            () -> "CMS computed " + Figures.figure(result.result()) + " from claims.",
            List.of()));
  }

  @Override
  public void describe(Map<String, Object> inputs) {
    inputs.put("performanceRate", result.result());
    inputs.put("caseCount", result.cases());
    if (measure.ladder() != null) {
      inputs.put("deciles", measure.ladder().bounds());
    }
  }
}
