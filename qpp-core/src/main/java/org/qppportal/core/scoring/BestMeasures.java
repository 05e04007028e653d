package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.AchievedPoints.Standing;

/**
 * Which measures count: those with the most points, as many as are required, one of them of high
 * priority (42 CFR 414.1335(a)(1), 414.1380(b)(1)). Without any high-priority measure one place
 * stays empty and earns zero. Of a measure sent in several ways only the best counts.
 *
 * <p>Another high-priority measure may stand in for an outcome measure where none applies. The
 * portal cannot know which measures apply to a practice, so one of either kind satisfies the
 * requirement, and more data never lowers the score.
 */
final class BestMeasures {

  private final boolean[] picked;
  private final boolean[] closed;
  private final AchievedPoints required;
  private int count;

  private BestMeasures(int size, AchievedPoints required) {
    this.picked = new boolean[size];
    this.closed = new boolean[size];
    this.required = required;
  }

  /**
   * Picks.
   *
   * @param places how many measures count
   * @param highPriorityRequired whether one place is kept for a high-priority measure
   */
  static BestMeasures of(List<AchievedPoints> measures, int places, boolean highPriorityRequired) {
    int size = measures.size();
    BestMeasures best = new BestMeasures(size, required(measures));
    int free = places;
    if (highPriorityRequired && free > 0) {
      best.pick(measures, best(measures, best.closed, true));
      // The place is kept for a high-priority measure, filled or not.
      free--;
    }
    while (free-- > 0) {
      int next = best(measures, best.closed, false);
      if (next < 0) {
        break;
      }
      best.pick(measures, next);
    }
    return best;
  }

  /** Whether the measure at this place of the list counts. */
  boolean picked(int index) {
    return picked[index];
  }

  /** How many measures count. */
  int count() {
    return count;
  }

  /** The measure that satisfies the requirement and so earns no bonus; null when none does. */
  AchievedPoints required() {
    return required;
  }

  private void pick(List<AchievedPoints> measures, int index) {
    if (index < 0) {
      return;
    }
    picked[index] = true;
    count++;
    String same = measures.get(index).measure().sameAs();
    for (int i = 0; i < closed.length; i++) {
      if (measures.get(i).measure().sameAs().equals(same)) {
        closed[i] = true;
      }
    }
  }

  private static int best(
      List<AchievedPoints> measures, boolean[] taken, boolean highPriorityOnly) {
    int best = -1;
    for (int i = 0; i < taken.length; i++) {
      AchievedPoints measure = measures.get(i);
      if (!taken[i]
          && measure.standing().countable()
          && (!highPriorityOnly || measure.measure().highPriority())
          && (best < 0 || before(measure, measures.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  /** More points come first; of as many points, complete data, which improvement asks for. */
  private static boolean before(AchievedPoints one, AchievedPoints other) {
    int more = one.points().compareTo(other.points());
    return more > 0
        || (more == 0
            && other.standing() == Standing.INCOMPLETE
            && one.standing() != Standing.INCOMPLETE);
  }

  /**
   * An outcome measure comes before other kinds, then the one with more points, then the one that
   * would earn the smaller bonus, so that the order of sending does not matter.
   */
  private static AchievedPoints required(List<AchievedPoints> measures) {
    AchievedPoints required = null;
    for (AchievedPoints measure : measures) {
      if (measure.standing().countable() && measure.measure().highPriority()) {
        boolean outcome = measure.measure().priority() == QualityMeasure.Priority.OUTCOME;
        boolean sofar =
            required != null && required.measure().priority() == QualityMeasure.Priority.OUTCOME;
        if (required == null
            || (outcome && !sofar)
            || (outcome == sofar && satisfiesBefore(measure, required, measures))) {
          required = measure;
        }
      }
    }
    return required;
  }

  private static boolean satisfiesBefore(
      AchievedPoints one, AchievedPoints other, List<AchievedPoints> measures) {
    int more = one.points().compareTo(other.points());
    return more > 0 || (more == 0 && bonus(one, measures).compareTo(bonus(other, measures)) < 0);
  }

  /** The bonus that the measure would earn in any of its forms. */
  private static BigDecimal bonus(AchievedPoints measure, List<AchievedPoints> measures) {
    for (AchievedPoints form : measures) {
      if (form.measure().sameAs().equals(measure.measure().sameAs())
          && HighPriorityBonus.earns(form, null)) {
        return form.measure().highPriorityBonusPoints();
      }
    }
    return BigDecimal.ZERO;
  }
}
