package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.submission.MeasurementValue.Survey;

/**
 * The CAHPS for MIPS survey counts as one measure, although its parts are sent as measures of their
 * own: its points are the mean of the parts that have a benchmark and enough answers. Each part
 * adds its share of that mean.
 */
final class PatientSurvey {

  static final Rule RULE =
      new Rule(
          "quality.patient-survey", "Points of the patient survey", "42 CFR 414.1380(b)(1)(i)");

  private final BigDecimal floor;
  private final MeasureAchievementPoints limits;
  private final boolean smallSampleLeavesOut;
  private final String wholeId;

  PatientSurvey(QualityPolicy policy, MeasureAchievementPoints limits) {
    this.limits = limits;
    this.smallSampleLeavesOut = policy.surveyBelowSampleUpToMeasures().isPresent();
    this.floor = policy.floorPoints().value();
    this.wholeId = policy.surveyMeasure().value();
  }

  /** The id of the measure that the survey's parts make up. */
  String wholeId() {
    return wholeId;
  }

  /**
   * Scores the survey.
   *
   * @param whole the measure that the parts make up
   * @param parts the parts sent, possibly the whole among them
   * @param values their values, in the same order
   */
  SurveyPoints score(
      QualityMeasure whole,
      List<QualityMeasure> parts,
      List<Survey> values,
      ScoringContext context) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal[] points = new BigDecimal[parts.size()];
    int scored = 0;
    boolean enough = false;
    for (int i = 0; i < points.length; i++) {
      enough |= !values.get(i).belowMinimum();
      if (parts.get(i).ladder() != null && !values.get(i).belowMinimum()) {
        points[i] = place(parts.get(i), values.get(i)).points().max(floor);
        sum = sum.add(points[i]);
        scored++;
      }
    }
    boolean any = scored > 0;
    Standing standing =
        any
            ? Standing.SCORED
            : context.apmPathway() || (smallSampleLeavesOut && !enough)
                ? Standing.LEFT_OUT
                : Standing.NO_BENCHMARK;
    BigDecimal mean =
        switch (standing) {
          case SCORED -> Rounding.EXACT.quotient(sum, BigDecimal.valueOf(scored));
          case LEFT_OUT -> BigDecimal.ZERO;
          default -> limits.unbenchmarkedPoints(context.smallPractice());
        };
    return new SurveyPoints(
        whole, standing, scored, sum, mean, nodes(parts, values, points, scored, mean));
  }

  private List<ScoreNode> nodes(
      List<QualityMeasure> parts,
      List<Survey> values,
      BigDecimal[] points,
      int scored,
      BigDecimal mean) {
    List<ScoreNode> nodes = new ArrayList<>(points.length + 1);
    BigDecimal left = mean;
    for (int i = 0; i < points.length; i++) {
      BigDecimal share = BigDecimal.ZERO;
      if (points[i] != null) {
        share = Rounding.EXACT.quotient(points[i], BigDecimal.valueOf(scored));
        left = left.subtract(share);
      }
      nodes.add(node(parts.get(i), values.get(i), points[i], share, scored));
    }
    if (left.signum() != 0) {
      nodes.add(
          Nodes.points(
              scored == 0 ? "fixedPoints" : "rounding",
              scored == 0 ? "Fixed points" : "Rounding",
              left,
              null,
              RULE,
              () ->
                  scored == 0
                      ? "No part of the survey could be compared with a benchmark."
                      : "What rounding the shares leaves over."));
    }
    return nodes;
  }

  private ScoreNode node(
      QualityMeasure part, Survey value, BigDecimal points, BigDecimal share, int scored) {
    return Nodes.points(
        part.id(),
        part.measure().title(),
        share,
        null,
        RULE,
        () ->
            points == null
                ? "Without a benchmark or enough answers this part is not scored."
                : "A survey score of "
                    + Figures.figure(value.score())
                    + " lies in decile "
                    + place(part, value).decile()
                    + " and earns "
                    + Figures.points(points)
                    + "; as one of "
                    + scored
                    + " parts it adds "
                    + Figures.figure(share)
                    + ".");
  }

  private static Placement place(QualityMeasure part, Survey value) {
    return part.ladder().place(Rounding.RATE.round(value.score()));
  }
}
