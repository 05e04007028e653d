package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Bonus points for each measure reported electronically from end to end, from the certified record
 * system to the program without anybody copying figures (to 2021: one each, together at most 10
 * percent of the points available; not for claims).
 */
final class EndToEndElectronicBonus {

  static final Rule RULE =
      new Rule(
          "quality.end-to-end-bonus",
          "Bonus for reporting electronically from end to end",
          "42 CFR 414.1380(b)(1)(v)(B)");

  private final BigDecimal capPercent;

  EndToEndElectronicBonus(QualityPolicy.EndToEndBonus policy) {
    this.capPercent = policy.capPercent().value();
  }

  /** What a measure adds when it was reported so; null when the method does not earn it. */
  static ScoreNode part(
      Measure measure, SubmissionMethod method, QualityPolicy.EndToEndBonus policy) {
    if (policy.excludedMethods().value().contains(method)) {
      return null;
    }
    BigDecimal points = policy.points().value();
    return Nodes.points(
        measure.measureId(),
        measure.title(),
        points,
        points,
        RULE,
        () -> "Reported electronically from end to end: " + Figures.points(points) + ".");
  }

  /**
   * The bonus of a set of measures.
   *
   * @param available points available in the category
   */
  ScoreNode of(List<AchievedPoints> measures, BigDecimal available) {
    BigDecimal cap = available.multiply(capPercent).movePointLeft(2);
    List<ScoreNode> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < measures.size(); i++) {
      if (earns(measures.get(i)) && !earnedBefore(measures, i)) {
        ScoreNode part = measures.get(i).measure().endToEndBonus();
        parts.add(part);
        sum = sum.add(part.value());
      }
    }
    if (sum.compareTo(cap) > 0) {
      parts.add(Nodes.cap(sum, cap, RULE));
    }
    int count = parts.size();
    return new ScoreNode(
        "endToEndBonus",
        "Bonus for end-to-end electronic reporting",
        sum.min(cap),
        cap,
        Unit.POINTS,
        RULE,
        () ->
            count == 0
                ? "No measure was reported electronically from end to end."
                : "Measures reported electronically from end to end add points, at most "
                    + Figures.figure(cap)
                    + ".",
        parts);
  }

  private static boolean earns(AchievedPoints measure) {
    return measure.measure().endToEndBonus() != null
        && measure.endToEnd()
        && measure.standing().countable();
  }

  /** Whether the same measure, sent in another way, has earned the bonus already. */
  private static boolean earnedBefore(List<AchievedPoints> measures, int index) {
    String same = measures.get(index).measure().sameAs();
    for (int i = 0; i < index; i++) {
      if (measures.get(i).measure().sameAs().equals(same) && earns(measures.get(i))) {
        return true;
      }
    }
    return false;
  }
}
