package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.scoring.AciMeasure.Variant;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * A set of advancing care information measures, scored.
 *
 * @param set what was sent
 * @param variant which of the two sets of measures was scored
 * @param lacking what the base score lacks
 * @param sum base, performance and bonus together, before the maximum
 * @param maximum the most that counts
 */
record AciSet(
    MeasurementSet set,
    Variant variant,
    List<AciMeasure> lacking,
    ScoreNode base,
    ScoreNode performance,
    ScoreNode bonus,
    BigDecimal sum,
    BigDecimal maximum) {

  BigDecimal points() {
    return sum.min(maximum);
  }

  String name() {
    String name = MethodNames.name(set);
    return variant == Variant.TRANSITION ? name + "/transition" : name;
  }

  String title() {
    String title = MethodNames.title(set.submissionMethod());
    return variant == Variant.TRANSITION ? title + ", transition measures" : title;
  }

  ScoreNode node(boolean picked) {
    List<ScoreNode> parts = new ArrayList<>(5);
    parts.add(base);
    parts.add(performance);
    parts.add(bonus);
    if (sum.compareTo(maximum) > 0) {
      parts.add(Nodes.cap(sum, maximum, AciCategoryScore.RULE));
    }
    if (!picked) {
      parts.add(
          Nodes.notCounted(
              points(),
              AciCategoryScore.RULE,
              () -> "Another set of measures earned at least as many points."));
    }
    return new ScoreNode(
        name(),
        title(),
        picked ? points() : BigDecimal.ZERO,
        maximum,
        Unit.POINTS,
        AciCategoryScore.RULE,
        () -> because(picked),
        parts);
  }

  private String because(boolean picked) {
    String sentence =
        "Base "
            + Figures.figure(base.value())
            + ", performance "
            + Figures.figure(performance.value())
            + " and bonus "
            + Figures.figure(bonus.value())
            + " make "
            + Figures.figure(sum)
            + "; at most "
            + Figures.figure(maximum)
            + " count.";
    return picked
        ? sentence
        : sentence + " The set is not counted: another earned at least as many points.";
  }
}
