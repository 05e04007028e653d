package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * Points of a cost measure, or why it has none.
 *
 * @param placement where the cost lies on the benchmark; null unless scored
 * @param points the points
 * @param standing whether it is scored
 */
record CostResult(
    CostMeasure measure,
    ClaimsResult claims,
    Standing standing,
    Placement placement,
    BigDecimal points)
    implements Explanation {

  /** Whether a measure is scored, or what keeps it from being so. */
  enum Standing {
    SCORED,
    TOO_FEW_CASES,
    NO_BENCHMARK,
    GROUPS_ONLY,
    OUTSIDE_PATHWAY
  }

  boolean scored() {
    return standing == Standing.SCORED;
  }

  /** Its node; without a maximum when it is not scored, as it then adds nothing to that either. */
  ScoreNode node(BigDecimal maximum) {
    return new ScoreNode(
        measure.id(),
        measure.measure().title(),
        points,
        scored() ? maximum : null,
        Unit.POINTS,
        CostCategoryScore.MEASURE_RULE,
        this,
        List.of(
            new ScoreNode(
                "cost",
                "Cost per episode or patient",
                claims.result(),
                null,
                Unit.DOLLARS,
                CostCategoryScore.MEASURE_RULE,
                () -> "CMS computed it from " + claims.cases() + " cases.",
                List.of())));
  }

  @Override
  public String because() {
    return switch (standing) {
      case SCORED -> scoredBecause();
      case TOO_FEW_CASES ->
          claims.cases()
              + " cases are fewer than the "
              + measure.caseMinimum()
              + " it needs, so it is not scored.";
      case NO_BENCHMARK -> "No benchmark was published, so it is not scored.";
      case GROUPS_ONLY -> "It is scored for groups only.";
      case OUTSIDE_PATHWAY -> "It is not a cost measure of the MIPS Value Pathway reported.";
    };
  }

  private String scoredBecause() {
    String cost = "A cost of $" + Figures.figure(claims.result());
    if (placement.start() == null || placement.decile() == 0) {
      return cost + " is above the whole benchmark: " + Figures.points(points) + ".";
    }
    if (placement.next() == null) {
      return cost
          + " is at or below $"
          + Figures.figure(placement.start())
          + ", the bound of the best decile: "
          + Figures.points(points)
          + ".";
    }
    return cost
        + " lies between $"
        + Figures.figure(placement.start())
        + " and $"
        + Figures.figure(placement.next())
        + " in decile "
        + placement.decile()
        + ": "
        + Figures.points(points)
        + "; less is better.";
  }

  @Override
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("cost", claims.result());
    inputs.put("caseCount", claims.cases());
    inputs.put("caseMinimum", measure.caseMinimum());
    inputs.put("scored", scored());
    if (measure.ladder() != null) {
      inputs.put("deciles", measure.ladder().bounds());
    }
    if (placement != null) {
      inputs.put("decile", placement.decile());
      inputs.put("partialDecileScore", Rounding.SHOWN.round(placement.partial()));
    }
    return inputs;
  }
}
