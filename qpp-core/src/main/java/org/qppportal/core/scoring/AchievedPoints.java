package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What one quality measure earned on its own, before the best measures are picked. */
sealed interface AchievedPoints permits RatePoints, SurveyPoints, ClaimsPoints {

  QualityMeasure measure();

  /** Points earned. */
  BigDecimal points();

  Standing standing();

  /** The class as the published score names it. */
  String measureClass();

  /** Whether it was reported electronically from end to end. */
  boolean endToEnd();

  /** Whether it can earn bonus points as a high-priority measure. */
  boolean bonusEligible();

  /** One sentence on how the points arose. */
  String because();

  /** What the points are made of, and the rates they were made from. */
  List<ScoreNode> parts();

  /** Adds the data points by their published names. */
  void describe(Map<String, Object> inputs);

  /** How far a measure can be scored. */
  enum Standing {
    /** Compared with its benchmark. */
    SCORED("Class 1"),
    NO_BENCHMARK("Class 2"),
    TOO_FEW_CASES("Class 2"),
    /** Nobody was left to measure. */
    NO_RATE("Class 2"),
    INCOMPLETE("Class 2"),
    /** Without any patient, nothing was reported. */
    NO_PATIENTS("not reported"),
    /** Left out of the score, without harm or gain. */
    LEFT_OUT("not scored"),
    /** Left out, because what the measure asks for changed during the year. */
    SUPPRESSED("not scored");

    private final String measureClass;

    Standing(String measureClass) {
      this.measureClass = measureClass;
    }

    /** The class as the published score names it. */
    String measureClass() {
      return measureClass;
    }

    /** Whether it can be among the measures picked. */
    boolean countable() {
      return this != NO_PATIENTS && !leavesBothSides();
    }

    /** Whether it leaves the points available, too. */
    boolean leavesBothSides() {
      return this == LEFT_OUT || this == SUPPRESSED;
    }
  }
}
