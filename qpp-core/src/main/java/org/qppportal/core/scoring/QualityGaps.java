package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.scoring.AchievedPoints.Standing;

/** What could still add to the quality category. */
final class QualityGaps {

  private QualityGaps() {}

  /**
   * Lists the gaps.
   *
   * @param set the set that counts; null when nothing was sent
   * @param usualPlaces measures required of who sends nothing
   * @param perMeasure the most points of one measure
   */
  static List<Gap> of(
      QualitySet set, int usualPlaces, BigDecimal perMeasure, MeasureAchievementPoints limits) {
    int counted = set == null ? 0 : set.best().count();
    int places = set == null ? usualPlaces : set.requirement().places();
    boolean highPriorityMissing =
        set == null || (set.requirement().highPriority() && set.best().required() == null);
    if (counted == places) {
      return incomplete(set, limits);
    }
    List<Gap> gaps = new ArrayList<>();
    int others = places - counted;
    if (highPriorityMissing) {
      others--;
      gaps.add(
          new Gap(
              "An outcome measure is missing.",
              perMeasure,
              "Report an outcome measure or, if none applies to you, another high-priority"
                  + " measure.",
              QualityCategoryScore.RULE));
    }
    if (others > 0) {
      gaps.add(
          new Gap(
              counted + " of " + places + " quality measures count.",
              perMeasure.multiply(BigDecimal.valueOf(others)),
              "Report " + others + " more quality measure" + (others == 1 ? "." : "s."),
              QualityCategoryScore.RULE));
    }
    if (set != null) {
      gaps.addAll(incomplete(set, limits));
    }
    return gaps;
  }

  private static List<Gap> incomplete(QualitySet set, MeasureAchievementPoints limits) {
    List<Gap> gaps = List.of();
    for (AchievedPoints earned : set.measures()) {
      if (earned.standing() == Standing.INCOMPLETE) {
        if (gaps.isEmpty()) {
          gaps = new ArrayList<>();
        }
        gaps.add(
            new Gap(
                "Data of measure " + earned.measure().id() + " is not complete.",
                limits.maximum().subtract(earned.points()),
                "Report at least "
                    + Figures.percent(limits.completeFrom())
                    + " of the measure's eligible population.",
                DataCompleteness.RULE));
      }
    }
    return gaps;
  }
}
