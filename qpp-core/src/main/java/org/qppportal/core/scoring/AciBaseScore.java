package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.scoring.AciMeasure.Variant;
import org.qppportal.core.scoring.AciMeasures.Requirement;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * The base score of advancing care information, all or nothing (42 CFR 414.1380(b)(4)(i)(A)): each
 * base measure needs a yes or at least one patient in the numerator, or its exclusion, and the
 * attestations on information blocking and review must be given (42 CFR 414.1375(b)(3)).
 */
final class AciBaseScore {

  static final Rule RULE =
      new Rule(
          "aci.base-score",
          "Base score of advancing care information",
          "42 CFR 414.1380(b)(4)(i)(A)");

  private final AciMeasures measures;
  private final BigDecimal points;

  AciBaseScore(AciMeasures measures, BigDecimal points) {
    this.measures = measures;
    this.points = points;
  }

  BigDecimal points() {
    return points;
  }

  /**
   * What the base score lacks.
   *
   * @param satisfied bits of the measures reported with a yes or a numerator
   */
  List<AciMeasure> lacking(Variant variant, long satisfied) {
    List<AciMeasure> lacking = List.of();
    for (AciMeasure attestation : measures.attestations()) {
      if ((satisfied & attestation.bit()) == 0) {
        lacking = with(lacking, attestation);
      }
    }
    for (Requirement requirement : measures.requirements(variant)) {
      if ((satisfied & requirement.accepted()) == 0) {
        lacking = with(lacking, requirement.measure());
      }
    }
    return lacking;
  }

  ScoreNode node(List<AciMeasure> lacking) {
    return Nodes.points(
        "base",
        "Base score",
        lacking.isEmpty() ? points : BigDecimal.ZERO,
        points,
        RULE,
        () -> because(lacking));
  }

  private String because(List<AciMeasure> lacking) {
    return lacking.isEmpty()
        ? "All base measures and attestations were reported: " + Figures.points(points) + "."
        : "There is no base score without "
            + Figures.list(lacking.stream().map(AciMeasure::id).toList())
            + ", which needs a yes, at least one patient in the numerator, or an exclusion.";
  }

  private static List<AciMeasure> with(List<AciMeasure> list, AciMeasure measure) {
    List<AciMeasure> longer = list.isEmpty() ? new ArrayList<>() : list;
    longer.add(measure);
    return longer;
  }
}
