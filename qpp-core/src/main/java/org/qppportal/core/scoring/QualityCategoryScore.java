package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The quality category: points of the best measures, bonuses and improvement over the points
 * available, usually six times ten, fewer measures leaving zeros (42 CFR 414.1380(b)(1)(vii)).
 *
 * <p>To 2018 a category is scored from one submission method (42 CFR 414.1325(d)), and of several
 * the one with the greatest share of its points counts; sets sent by the same method, such as two
 * registries', count together. From 2019 on all methods count together, but for the CMS Web
 * Interface, which asks for all its measures. The patient survey comes from its vendor beside any
 * other method and joins each.
 */
final class QualityCategoryScore {

  static final Rule RULE =
      new Rule(
          "quality.category-score", "Points of the quality category", "42 CFR 414.1380(b)(1)(vii)");

  private final QualitySetScore setScore;
  private final QualityImprovement improvement;
  private final MeasureAchievementPoints limits;
  private final boolean combined;
  private final boolean needsData;
  private final boolean groupClaimsNeedOthers;
  private final int places;
  private final BigDecimal perMeasure;

  QualityCategoryScore(QualityPolicy policy, Catalogue catalogue) {
    this.combined = policy.combineMethods().value();
    this.needsData = policy.submissionNeedsData().map(Cited::value).orElse(false);
    this.groupClaimsNeedOthers =
        policy.groupClaimsNeedOtherCategory().map(Cited::value).orElse(false);
    this.places = policy.measuresRequired().value();
    this.perMeasure = policy.maximumPointsPerMeasure().value();
    this.limits = new MeasureAchievementPoints(policy);
    this.improvement = policy.improvement().map(QualityImprovement::new).orElse(null);
    List<Map<String, QualityMeasure>> measuresByMethod = new ArrayList<>();
    for (SubmissionMethod method : SubmissionMethod.values()) {
      Map<String, QualityMeasure> measures = new HashMap<>();
      for (Measure measure : catalogue.measures()) {
        if (measure.category() == Category.QUALITY) {
          measures.put(measure.measureId(), QualityMeasure.of(measure, method, catalogue, policy));
        }
      }
      measuresByMethod.add(measures);
    }
    this.setScore = new QualitySetScore(policy, catalogue, limits, measuresByMethod);
  }

  /**
   * Scores the category.
   *
   * @param sets the measurement sets of the category; measures that CMS computes from claims are
   *     not among them but in the circumstances
   * @param othersSent whether data of another category was sent
   */
  CategoryScore score(List<MeasurementSet> sets, ScoringContext context, boolean othersSent) {
    List<List<MeasurementSet>> groups = together(sets);
    List<QualitySet> scored = new ArrayList<>(groups.size());
    boolean sent = false;
    for (List<MeasurementSet> group : groups) {
      QualitySet set = setScore.of(group, sets.size() == group.size(), context);
      scored.add(set);
      sent |= !needsData || set.hasData();
    }
    boolean claimsAlone = !othersSent && groupClaimsNeedOthers && claimsOfGroup(sets, context);
    QualitySet best = sent && !claimsAlone ? best(scored, context) : null;
    BigDecimal maximum = maximum(best);
    ScoreNode better = best == null ? null : improved(best, context);
    BigDecimal sum = best == null ? BigDecimal.ZERO : best.points();
    if (better != null) {
      sum = sum.add(better.value());
    }
    BigDecimal points = sum.min(maximum);
    return new CategoryScore(
        best != null,
        best == null || best.scorable(),
        points,
        maximum,
        node(scored, best, better, sum, points, maximum, claimsAlone),
        () -> QualityGaps.of(best, places, perMeasure, limits));
  }

  /** Claims do not give a group a score by themselves; it did not choose to send them. */
  private static boolean claimsOfGroup(List<MeasurementSet> sets, ScoringContext context) {
    if (sets.isEmpty() || context.entityType() != EntityType.GROUP) {
      return false;
    }
    for (MeasurementSet set : sets) {
      if (set.submissionMethod() != SubmissionMethod.CLAIMS) {
        return false;
      }
    }
    return true;
  }

  /** The sets with the greatest share of their points; what cannot be scored comes last. */
  private QualitySet best(List<QualitySet> scored, ScoringContext context) {
    QualitySet best = scored.get(0);
    for (int i = 1; i < scored.size(); i++) {
      QualitySet other = scored.get(i);
      if (other.scorable()
          && (!best.scorable() || share(other, context).compareTo(share(best, context)) > 0)) {
        best = other;
      }
    }
    return best;
  }

  private BigDecimal share(QualitySet set, ScoringContext context) {
    ScoreNode better = improved(set, context);
    BigDecimal points = better == null ? set.points() : set.points().add(better.value());
    return Rounding.EXACT.quotient(points.min(set.available()), set.available());
  }

  /** The credit for improvement; null when there is none to look at. */
  private ScoreNode improved(QualitySet set, ScoringContext context) {
    return improvement == null ? null : improvement.of(set, context);
  }

  /** With nothing left to score the usual maximum stands, so that a share can be worked out. */
  private BigDecimal maximum(QualitySet best) {
    return best == null || !best.scorable()
        ? perMeasure.multiply(BigDecimal.valueOf(places))
        : best.available();
  }

  /** Which sets count together. */
  List<List<MeasurementSet>> together(List<MeasurementSet> sets) {
    if (sets.size() == 1) {
      return List.of(sets);
    }
    Map<String, List<MeasurementSet>> groups = new LinkedHashMap<>();
    List<MeasurementSet> surveys = new ArrayList<>(1);
    for (MeasurementSet set : sets) {
      if (set.submissionMethod() == SubmissionMethod.CERTIFIED_SURVEY_VENDOR) {
        surveys.add(set);
      } else {
        groups.computeIfAbsent(group(set), name -> new ArrayList<>(2)).add(set);
      }
    }
    if (groups.isEmpty()) {
      return surveys.isEmpty() ? List.of() : List.of(surveys);
    }
    groups.values().forEach(group -> group.addAll(surveys));
    return List.copyOf(groups.values());
  }

  private String group(MeasurementSet set) {
    return combined && set.submissionMethod() != SubmissionMethod.CMS_WEB_INTERFACE
        ? ""
        : MethodNames.name(set);
  }

  private static ScoreNode node(
      List<QualitySet> sets,
      QualitySet best,
      ScoreNode better,
      BigDecimal sum,
      BigDecimal points,
      BigDecimal maximum,
      boolean claimsAlone) {
    List<ScoreNode> parts = new ArrayList<>(sets.size() + 2);
    for (QualitySet set : sets) {
      parts.add(QualitySetNode.of(set, set == best));
    }
    if (better != null) {
      parts.add(better);
    }
    if (sum.compareTo(points) > 0) {
      parts.add(Nodes.cap(sum, points, RULE));
    }
    return new ScoreNode(
        "qualityScore",
        "Quality score",
        points,
        maximum,
        Unit.POINTS,
        RULE,
        new Words(best, claimsAlone),
        parts);
  }

  private record Words(QualitySet best, boolean claimsAlone) implements Explanation {

    @Override
    public String because() {
      if (claimsAlone) {
        return "Claims give a group a score only if it sends another category, too.";
      }
      if (best == null) {
        return "No quality measures were sent.";
      }
      if (!best.scorable()) {
        return "No quality measure can be scored.";
      }
      return "The set with the most points counts: " + best.title() + ".";
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      if (best != null) {
        inputs.put("scorable", best.scorable());
        inputs.put("achievementPercent", Rounding.SHOWN.round(best.achievementPercent()));
        inputs.put("fullParticipation", best.fullParticipation());
      }
      return inputs;
    }
  }
}
