package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.core.policy.CostPolicy;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.scoring.CostResult.Standing;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * The cost category (42 CFR 414.1380(b)(2)), from measures that CMS computes from claims: each
 * measure with enough cases and a benchmark earns 1 to 10 points, and improvement over the year
 * before may add a little. The maximum is 10 points for each measure scored. When none can be
 * scored the category is not reported, and its weight goes to others (42 CFR 414.1380(b)(2)(v)).
 *
 * <p>Up to 2023 a measure's benchmark holds deciles of all costs. From 2024 on its eleven numbers
 * are set by the median M and the standard deviation s instead: 10 points up to M - 1.5 s, then the
 * bounds of 9 to 4 points follow in steps of half an s, 7 points spanning a whole s around the
 * median, and those of 3 to 1 points in steps of a quarter. Read as a ladder of which less is
 * better both give points the same way; a cost at the median earns 7.5.
 */
final class CostCategoryScore {

  static final Rule RULE =
      new Rule("cost.category-score", "Points of the cost category", "42 CFR 414.1380(b)(2)(iii)");

  static final Rule MEASURE_RULE =
      new Rule("cost.measure-points", "Points of a cost measure", "42 CFR 414.1380(b)(2)(i)");

  private final Map<String, CostMeasure> measures = new HashMap<>();
  private final BigDecimal maximumEach;
  private final BigDecimal minimumEach;
  private final CostImprovement improvement;

  CostCategoryScore(CostPolicy policy, Catalogue catalogue) {
    this.maximumEach = policy.maximumPointsPerMeasure().value();
    this.minimumEach = policy.minimumPointsPerMeasure().value();
    this.improvement = new CostImprovement(policy.improvementMaximumPercent().value());
    for (Measure measure : catalogue.measures()) {
      if (measure.category() == Category.COST) {
        measures.put(measure.measureId(), CostMeasure.of(measure, policy, catalogue));
      }
    }
  }

  /** Scores what CMS computed from claims; other measures than those of cost are passed over. */
  CategoryScore score(ScoringContext context) {
    List<ClaimsResult> claims = context.circumstances().claims();
    List<ScoreNode> parts = new ArrayList<>(claims.size() + 2);
    BigDecimal sum = BigDecimal.ZERO;
    int scored = 0;
    for (ClaimsResult claim : claims) {
      CostMeasure measure = measures.get(claim.measureId());
      if (measure != null) {
        CostResult result = result(measure, claim, context);
        scored += result.scored() ? 1 : 0;
        sum = sum.add(result.points());
        parts.add(result.node(maximumEach));
      }
    }
    if (scored == 0) {
      return new CategoryScore(
          false, false, BigDecimal.ZERO, maximumEach, notScored(parts), () -> List.of());
    }
    BigDecimal maximum = maximumEach.multiply(BigDecimal.valueOf(scored));
    BigDecimal points = sum.add(improved(sum, maximum, context, parts));
    if (points.compareTo(maximum) > 0) {
      parts.add(Nodes.cap(points, maximum, RULE));
      points = maximum;
    }
    BigDecimal total = points;
    return new CategoryScore(
        true,
        true,
        total,
        maximum,
        node(total, maximum, scored, parts),
        () -> gaps(parts, maximum.subtract(total)));
  }

  private CostResult result(CostMeasure measure, ClaimsResult claim, ScoringContext context) {
    Standing standing = standing(measure, claim, context);
    if (standing != Standing.SCORED) {
      return new CostResult(measure, claim, standing, null, BigDecimal.ZERO);
    }
    Placement placement = measure.ladder().place(claim.result());
    BigDecimal points = placement.points().max(minimumEach).min(maximumEach);
    return new CostResult(measure, claim, standing, placement, points);
  }

  private static Standing standing(
      CostMeasure measure, ClaimsResult claim, ScoringContext context) {
    Optional<Mvp> mvp = context.mvp();
    if (mvp.isPresent() && !mvp.get().costMeasureIds().contains(measure.id())) {
      return Standing.OUTSIDE_PATHWAY;
    }
    if (measure.groupOnly() && context.entityType() == EntityType.INDIVIDUAL) {
      return Standing.GROUPS_ONLY;
    }
    if (claim.cases() < measure.caseMinimum()) {
      return Standing.TOO_FEW_CASES;
    }
    return measure.ladder() == null ? Standing.NO_BENCHMARK : Standing.SCORED;
  }

  /** Adds a part for improvement, if there is any, and returns its points. */
  private BigDecimal improved(
      BigDecimal sum, BigDecimal maximum, ScoringContext context, List<ScoreNode> parts) {
    Optional<BigDecimal> prior = context.circumstances().prior().flatMap(PriorScores::costPercent);
    if (prior.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal now = Rounding.EXACT.quotient(sum.multiply(DataCompleteness.ALL), maximum);
    BigDecimal percent = improvement.percent(now, prior.get());
    if (percent.signum() == 0) {
      return BigDecimal.ZERO;
    }
    ScoreNode node = improvement.node(percent, now, prior.get(), maximum);
    parts.add(node);
    return node.value();
  }

  private static ScoreNode node(
      BigDecimal points, BigDecimal maximum, int scored, List<ScoreNode> parts) {
    return new ScoreNode(
        "costScore",
        "Cost score",
        points,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            Figures.figure(points)
                + " of "
                + Figures.figure(maximum)
                + " points from "
                + scored
                + (scored == 1 ? " measure." : " measures."),
        parts);
  }

  private ScoreNode notScored(List<ScoreNode> parts) {
    return new ScoreNode(
        "costScore",
        "Cost score",
        BigDecimal.ZERO,
        maximumEach,
        Unit.POINTS,
        RULE,
        () ->
            parts.isEmpty()
                ? "CMS computed no cost measure, so cost is not scored."
                : "No cost measure could be scored, so cost is not scored.",
        parts);
  }

  /** The measures that earned less than they can. */
  private static List<Gap> gaps(List<ScoreNode> parts, BigDecimal missing) {
    List<Gap> gaps = new ArrayList<>();
    for (ScoreNode part : parts) {
      BigDecimal left = part.maximum().orElse(part.value()).subtract(part.value()).min(missing);
      if (left.signum() > 0) {
        gaps.add(
            new Gap(
                part.title()
                    + " earned "
                    + Figures.figure(part.value())
                    + " of "
                    + Figures.points(part.maximum().orElseThrow())
                    + ".",
                left,
                "Nothing can be sent for it: see where its costs lie above the benchmark.",
                MEASURE_RULE));
      }
    }
    return gaps;
  }
}
