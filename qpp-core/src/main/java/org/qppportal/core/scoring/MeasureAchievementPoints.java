package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Points of one quality measure. With a benchmark, enough cases and complete data the rate is
 * looked up on the benchmark's ladder, and earns at least the floor: 2017 a rate of 82.31 between
 * bounds 73.08 and 82.71 of deciles 8 and 9 earns 8.9585 points. Otherwise the year's fixed points
 * apply, 3 in 2017.
 */
final class MeasureAchievementPoints {

  static final Rule RULE =
      new Rule(
          "quality.measure-achievement-points",
          "Points of a measure by its benchmark",
          "42 CFR 414.1380(b)(1)(i)");

  private final BigDecimal completeFrom;
  private final int caseMinimum;
  private final BigDecimal floor;
  private final BigDecimal unbenchmarked;
  private final BigDecimal incomplete;
  private final BigDecimal webInterfaceIncomplete;
  private final BigDecimal maximum;

  MeasureAchievementPoints(QualityPolicy policy) {
    this.completeFrom = policy.dataCompletenessPercent().value();
    this.caseMinimum = policy.caseMinimum().value();
    this.floor = policy.floorPoints().value();
    this.unbenchmarked = policy.unbenchmarkedPoints().value();
    this.incomplete = policy.incompletePoints().value();
    this.webInterfaceIncomplete = policy.webInterfaceIncompletePoints().value();
    this.maximum = policy.maximumPointsPerMeasure().value();
  }

  RatePoints of(QualityMeasure measure, MeasurementValue value) {
    ReportedRate rate = PerformanceRate.of(measure, value);
    Standing standing = standing(measure, rate);
    Placement placement = standing == Standing.SCORED ? measure.ladder().place(rate.rate()) : null;
    return new RatePoints(
        this, measure, rate, standing, placement, points(measure, standing, placement));
  }

  BigDecimal floor() {
    return floor;
  }

  BigDecimal maximum() {
    return maximum;
  }

  BigDecimal completeFrom() {
    return completeFrom;
  }

  int caseMinimum() {
    return caseMinimum;
  }

  private Standing standing(QualityMeasure measure, ReportedRate rate) {
    boolean webInterface = measure.method() == SubmissionMethod.CMS_WEB_INTERFACE;
    Standing unscored = webInterface ? Standing.LEFT_OUT : null;
    if (rate.completeness() == null) {
      // No patient was reported on: there is nothing to give credit for.
      return Standing.NO_PATIENTS;
    }
    if (rate.completeness().compareTo(completeFrom) < 0) {
      return Standing.INCOMPLETE;
    }
    if (rate.rate() == null) {
      // Patients were reported but all were excluded: 2017 gives any measure sent its points, yet
      // without a rate there is nothing to look up.
      return unscored != null ? unscored : Standing.NO_RATE;
    }
    if (rate.cases() < caseMinimum) {
      return unscored != null ? unscored : Standing.TOO_FEW_CASES;
    }
    if (measure.ladder() == null) {
      return unscored != null ? unscored : Standing.NO_BENCHMARK;
    }
    return Standing.SCORED;
  }

  private BigDecimal points(QualityMeasure measure, Standing standing, Placement placement) {
    return switch (standing) {
      case SCORED -> placement.points().max(floor).min(maximum);
      case INCOMPLETE ->
          measure.method() == SubmissionMethod.CMS_WEB_INTERFACE
              ? webInterfaceIncomplete
              : incomplete;
      case NO_BENCHMARK, TOO_FEW_CASES, NO_RATE -> unbenchmarked;
      case NO_PATIENTS, LEFT_OUT -> BigDecimal.ZERO;
    };
  }

  /** Whether a rate is better than the worst there can be. */
  static boolean betterThanWorst(QualityMeasure measure, ReportedRate rate) {
    if (!measure.measure().inverse()) {
      return rate.rate().signum() > 0;
    }
    // An inverse measure in a unit of its own, such as minutes, has no worst value.
    return rate.unit() != Unit.PERCENT || rate.rate().compareTo(DataCompleteness.ALL) < 0;
  }
}
