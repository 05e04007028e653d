package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qppportal.core.policy.QualityPolicy.ComplexOrganization;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Points of APM Entities and virtual groups for electronic measures with complete data and enough
 * cases: one each, with which a measure has no more than its maximum, and together at most 10
 * percent of the points available.
 */
final class ComplexOrganizationAdjustment {

  private static final Rule RULE =
      new Rule(
          "quality.complex-organization",
          "Complex Organization Adjustment",
          "42 CFR 414.1380(b)(1)(vii)(C)");

  private final BigDecimal each;
  private final BigDecimal capPercent;
  private final Set<EntityType> entityTypes;
  private final BigDecimal perMeasure;

  ComplexOrganizationAdjustment(ComplexOrganization policy, BigDecimal perMeasure) {
    this.each = policy.pointsPerMeasure().value();
    this.capPercent = policy.capPercent().value();
    this.entityTypes = policy.entityTypes().value();
    this.perMeasure = perMeasure;
  }

  /**
   * Adds the adjustment, if the entity gets one.
   *
   * @param available points available in the category
   */
  void addTo(
      List<ScoreNode> bonuses,
      List<AchievedPoints> measures,
      BigDecimal available,
      ScoringContext context) {
    if (!entityTypes.contains(context.entityType())) {
      return;
    }
    List<ScoreNode> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < measures.size(); i++) {
      AchievedPoints measure = measures.get(i);
      if (earns(measure) && !elsewhere(i, measures)) {
        BigDecimal points = each.min(perMeasure.subtract(measure.points()));
        sum = sum.add(points);
        parts.add(part(measure, points));
      }
    }
    BigDecimal cap = available.multiply(capPercent).movePointLeft(2);
    if (sum.compareTo(cap) > 0) {
      parts.add(Nodes.cap(sum, cap, RULE));
    }
    int count = parts.size();
    bonuses.add(
        new ScoreNode(
            "complexOrganizationAdjustment",
            "Complex Organization Adjustment",
            sum.min(cap),
            cap,
            Unit.POINTS,
            RULE,
            () ->
                count == 0
                    ? "No electronic measure with complete data and enough cases was sent."
                    : "Electronic measures with complete data and enough cases add points, at most "
                        + Figures.figure(cap)
                        + ".",
            parts));
  }

  private ScoreNode part(AchievedPoints measure, BigDecimal points) {
    return Nodes.points(
        measure.measure().id(),
        measure.measure().measure().title(),
        points,
        each,
        RULE,
        () ->
            "Sent electronically, the measure adds "
                + Figures.points(points)
                + "; with them it has no more than "
                + Figures.figure(perMeasure)
                + ".");
  }

  /** Of a measure sent in several ways only the best counts, whatever way that is, and once. */
  private static boolean elsewhere(int index, List<AchievedPoints> measures) {
    AchievedPoints measure = measures.get(index);
    for (int i = 0; i < measures.size(); i++) {
      AchievedPoints other = measures.get(i);
      int more = other.points().compareTo(measure.points());
      if (i != index
          && other.measure().sameAs().equals(measure.measure().sameAs())
          && other.standing().countable()
          && (more > 0 || (more == 0 && i < index && earns(other)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean earns(AchievedPoints measure) {
    return measure.measure().method() == SubmissionMethod.ELECTRONIC_HEALTH_RECORD
        && (measure.standing() == Standing.SCORED || measure.standing() == Standing.NO_BENCHMARK);
  }
}
