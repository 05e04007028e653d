package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/** The tree of a scored set of quality measures. */
final class QualitySetNode {

  private QualitySetNode() {}

  /**
   * Builds the tree.
   *
   * @param picked whether the set counts; one that does not is shown with the reason
   */
  static ScoreNode of(QualitySet set, boolean picked) {
    Rule rule = QualityCategoryScore.RULE;
    int size = set.measures().size();
    List<ScoreNode> parts = new ArrayList<>(size + 5);
    for (int i = 0; i < size; i++) {
      parts.add(measure(set, i));
    }
    for (String id : set.others()) {
      parts.add(
          Nodes.points(
              id,
              id,
              BigDecimal.ZERO,
              null,
              rule,
              () ->
                  "The year has no measure "
                      + id
                      + " for this way to report, so it earns nothing."));
    }
    for (AchievedPoints claim : set.claims()) {
      parts.add(claim(claim, set.perMeasure()));
    }
    parts.addAll(set.bonuses());
    BigDecimal maximum = set.available();
    BigDecimal points = set.points();
    if (set.sum().compareTo(maximum) > 0) {
      parts.add(Nodes.cap(set.sum(), maximum, rule));
    }
    if (!picked) {
      parts.add(
          Nodes.notCounted(
              points, rule, () -> "Another set of measures earned at least as many points."));
    }
    return new ScoreNode(
        set.name(),
        set.title(),
        picked ? points : BigDecimal.ZERO,
        maximum,
        Unit.POINTS,
        rule,
        new SetExplanation(set, picked),
        parts);
  }

  private static ScoreNode claim(AchievedPoints claim, BigDecimal perMeasure) {
    return new ScoreNode(
        claim.measure().id(),
        claim.measure().measure().title(),
        claim.points(),
        perMeasure,
        Unit.POINTS,
        ClaimsMeasures.RULE,
        new ClaimExplanation(claim),
        claim.parts());
  }

  /** A measure sent in several ways has a node for each, the later ones with their method. */
  private static String name(QualitySet set, int index) {
    AchievedPoints earned = set.measures().get(index);
    String id = earned.measure().id();
    int before = 0;
    if (set.methods().size() > 1) {
      for (int i = 0; i < index; i++) {
        before += set.measures().get(i).measure().id().equals(id) ? 1 : 0;
      }
    }
    return before == 0 ? id : id + "/" + earned.measure().method().code();
  }

  private static ScoreNode measure(QualitySet set, int index) {
    AchievedPoints earned = set.measures().get(index);
    boolean picked = set.best().picked(index);
    List<ScoreNode> parts = earned.parts();
    if (!picked && earned.points().signum() != 0) {
      parts = new ArrayList<>(parts);
      parts.add(
          Nodes.notCounted(
              earned.points(),
              QualityCategoryScore.RULE,
              () -> "Only the measures with the most points count."));
    }
    return new ScoreNode(
        name(set, index),
        earned.measure().measure().title(),
        picked ? earned.points() : BigDecimal.ZERO,
        set.perMeasure(),
        Unit.POINTS,
        MeasureAchievementPoints.RULE,
        new MeasureExplanation(set, earned, picked),
        parts);
  }

  private record MeasureExplanation(QualitySet set, AchievedPoints earned, boolean picked)
      implements Explanation {

    @Override
    public String because() {
      return picked || !earned.standing().countable()
          ? earned.because()
          : earned.because() + " It is not counted: other measures earned at least as many points.";
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("measureTitle", earned.measure().measure().title());
      inputs.put("measureClass", earned.measureClass());
      inputs.put("processingStatus", picked ? "PICKED" : "NOT_PICKED");
      inputs.put("totalMeasurementPoints", Rounding.SHOWN.round(earned.points()));
      earned.describe(inputs);
      inputs.put("submissionMethod", earned.measure().method().code());
      if (earned.measure().highPriorityBonus() != null) {
        boolean earns = HighPriorityBonus.earns(earned, set.best().required());
        inputs.put(
            "highPriorityBonus",
            earns ? earned.measure().highPriorityBonusPoints() : BigDecimal.ZERO);
        inputs.put("highPriorityBonusIgnored", earned == set.best().required());
      }
      inputs.put("isEndToEndReported", earned.endToEnd());
      return inputs;
    }
  }

  private record ClaimExplanation(AchievedPoints claim) implements Explanation {

    @Override
    public String because() {
      return claim.because();
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("measureTitle", claim.measure().measure().title());
      inputs.put("measureClass", claim.measureClass());
      inputs.put("totalMeasurementPoints", Rounding.SHOWN.round(claim.points()));
      claim.describe(inputs);
      return inputs;
    }
  }

  private record SetExplanation(QualitySet set, boolean picked) implements Explanation {

    @Override
    public String because() {
      String sentence =
          set.best().count()
              + (set.best().count() == 1 ? " measure counts with " : " measures count with ")
              + Figures.points(set.measurePoints())
              + ", bonuses add "
              + Figures.figure(set.sum().subtract(set.measurePoints()))
              + ": "
              + Figures.figure(set.points())
              + " of "
              + Figures.figure(set.available())
              + " points."
              + (set.requirement().because() == null ? "" : " " + set.requirement().because());
      return picked
          ? sentence
          : sentence + " The set is not counted: another earned at least as many points.";
    }

    @Override
    public Map<String, Object> inputs() {
      List<String> submitted = new ArrayList<>();
      List<String> counted = new ArrayList<>();
      for (int i = 0; i < set.measures().size(); i++) {
        String id = set.measures().get(i).measure().id();
        submitted.add(id);
        if (set.best().picked(i)) {
          counted.add(id);
        }
      }
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("submissionMethod", set.methods().get(0).code());
      inputs.put("measuresSubmitted", submitted);
      inputs.put("measuresPicked", counted);
      inputs.put("denominator", set.available());
      inputs.put("achievementPercent", Rounding.SHOWN.round(set.achievementPercent()));
      inputs.put("totalDecileScore", Rounding.SHOWN.round(set.measurePoints()));
      inputs.put("processingStatus", picked ? "PICKED" : "NOT_PICKED");
      return inputs;
    }
  }
}
