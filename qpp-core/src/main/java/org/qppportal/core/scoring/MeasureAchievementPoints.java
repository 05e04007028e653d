package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Points of one quality measure. With a benchmark, enough cases and complete data the rate is
 * looked up on the benchmark's ladder, and earns at least the floor and at most the cap of its
 * kind: a rate of 82.31 between bounds 73.08 and 82.71 of deciles 8 and 9 earns 8.9585 points.
 * Otherwise the year's fixed points apply, which depend on the size of the practice.
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
  private final BigDecimal unbenchmarkedSmall;
  private final BigDecimal incomplete;
  private final BigDecimal incompleteSmall;
  private final String incompleteClass;
  private final BigDecimal webInterfaceIncomplete;
  private final BigDecimal maximum;
  private final boolean capInApp;
  private final boolean capInAppPlus;

  MeasureAchievementPoints(QualityPolicy policy) {
    this.completeFrom = policy.dataCompletenessPercent().value();
    this.caseMinimum = policy.caseMinimum().value();
    this.floor = policy.floorPoints().value();
    this.unbenchmarked = policy.unbenchmarkedPoints().value();
    this.unbenchmarkedSmall = policy.unbenchmarkedPointsSmallPractice().value();
    this.incomplete = policy.incompletePoints().value();
    this.incompleteSmall = policy.incompletePointsSmallPractice().value();
    this.incompleteClass = policy.incompleteClass().value();
    this.webInterfaceIncomplete = policy.webInterfaceIncompletePoints().value();
    this.maximum = policy.maximumPointsPerMeasure().value();
    this.capInApp =
        policy.toppedOutCap().flatMap(cap -> cap.appliesToApp()).map(Cited::value).orElse(true);
    this.capInAppPlus =
        policy.toppedOutCap().flatMap(cap -> cap.appliesToAppPlus()).map(Cited::value).orElse(true);
  }

  RatePoints of(QualityMeasure measure, MeasurementValue value, ScoringContext context) {
    ReportedRate rate = PerformanceRate.of(measure, value);
    Standing standing = standing(measure, rate, context);
    boolean small = context.smallPractice();
    Placement placement = standing == Standing.SCORED ? measure.ladder().place(rate.rate()) : null;
    BigDecimal least =
        measure.newMeasureFloor() == null ? floor : floor.max(measure.newMeasureFloor());
    BigDecimal most = placement != null && capApplies(context) ? measure.cap() : null;
    return new RatePoints(
        this,
        measure,
        rate,
        standing,
        standing == Standing.INCOMPLETE && !small ? incompleteClass : standing.measureClass(),
        placement,
        least,
        most,
        switch (standing) {
          case SCORED -> placement.points().max(least).min(most == null ? maximum : most);
          case INCOMPLETE -> incompletePoints(measure, small);
          case NO_BENCHMARK, TOO_FEW_CASES, NO_RATE -> unbenchmarkedPoints(measure, small);
          case NO_PATIENTS, LEFT_OUT, SUPPRESSED -> BigDecimal.ZERO;
        });
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

  /** Points of a measure that cannot be compared with a benchmark, by the size of the practice. */
  BigDecimal unbenchmarkedPoints(boolean small) {
    return small ? unbenchmarkedSmall : unbenchmarked;
  }

  private Standing standing(QualityMeasure measure, ReportedRate rate, ScoringContext context) {
    if (rate.completeness() == null) {
      // No patient was reported on: there is nothing to give credit for.
      return Standing.NO_PATIENTS;
    }
    if (measure.suppressed()) {
      return Standing.SUPPRESSED;
    }
    boolean complete = rate.completeness().compareTo(completeFrom) >= 0;
    boolean pathway = context.apmPathway();
    // What a pathway cannot score it leaves out, complete or not (42 CFR 414.1367(c)(1)(i)); of the
    // Web Interface an incomplete measure has no points (42 CFR 414.1380(b)(1)(i)(B)(2)).
    if (!complete && (!pathway || comparable(measure, rate))) {
      return Standing.INCOMPLETE;
    }
    boolean leftOut = pathway || measure.method() == SubmissionMethod.CMS_WEB_INTERFACE;
    if (rate.rate() == null) {
      // Patients were reported but all were excluded: without a rate there is nothing to look up.
      return leftOut ? Standing.LEFT_OUT : Standing.NO_RATE;
    }
    if (rate.cases() < caseMinimum) {
      return leftOut ? Standing.LEFT_OUT : Standing.TOO_FEW_CASES;
    }
    if (measure.ladder() == null) {
      return leftOut ? Standing.LEFT_OUT : Standing.NO_BENCHMARK;
    }
    return Standing.SCORED;
  }

  private boolean comparable(QualityMeasure measure, ReportedRate rate) {
    return rate.rate() != null && rate.cases() >= caseMinimum && measure.ladder() != null;
  }

  private boolean capApplies(ScoringContext context) {
    return switch (context.option()) {
      case APP -> capInApp;
      case APP_PLUS -> capInAppPlus;
      default -> true;
    };
  }

  private BigDecimal incompletePoints(QualityMeasure measure, boolean small) {
    if (measure.method() == SubmissionMethod.CMS_WEB_INTERFACE) {
      return webInterfaceIncomplete;
    }
    return small ? incompleteSmall : incomplete;
  }

  private BigDecimal unbenchmarkedPoints(QualityMeasure measure, boolean small) {
    BigDecimal points = unbenchmarkedPoints(small);
    return measure.newMeasureFloor() == null ? points : points.max(measure.newMeasureFloor());
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
