package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Points of the patient survey: the mean of its scored parts.
 *
 * @param scored how many of the survey's parts were scored
 * @param sum points of the scored parts together
 * @param parts one node for each part of the survey
 */
record SurveyPoints(
    QualityMeasure measure,
    Standing standing,
    int scored,
    BigDecimal sum,
    BigDecimal points,
    List<ScoreNode> parts)
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
    return standing == Standing.SCORED;
  }

  @Override
  public String because() {
    return standing == Standing.SCORED
        ? "The "
            + scored
            + " scored parts of the survey earned "
            + Figures.points(sum)
            + ", on average "
            + Figures.points(points)
            + "."
        : standing == Standing.LEFT_OUT
            ? "The survey had too small a sample, so it is left out of the score, without harm."
            : "No part of the survey could be compared with a benchmark, so it earns "
                + Figures.points(points)
                + ".";
  }

  @Override
  public void describe(Map<String, Object> inputs) {
    inputs.put("scoredParts", scored);
  }
}
