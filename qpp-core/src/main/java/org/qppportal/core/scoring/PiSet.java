package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * A set of promoting interoperability measures, scored.
 *
 * @param set what was sent
 * @param report what it says
 * @param lacking what is missing; with anything missing there are no points
 * @param measures what its measures earned
 * @param sum their points, before the maximum
 * @param maximum the most that counts
 */
record PiSet(
    MeasurementSet set,
    PiReport report,
    List<PiLack> lacking,
    List<ScoreNode> measures,
    BigDecimal sum,
    BigDecimal maximum) {

  BigDecimal points() {
    return sum.min(maximum);
  }

  String title() {
    return MethodNames.title(set.submissionMethod());
  }

  /**
   * Its node.
   *
   * @param dropped why it does not count; null when it does
   */
  ScoreNode node(String dropped) {
    List<ScoreNode> parts = new ArrayList<>(measures.size() + 2);
    parts.addAll(measures);
    if (sum.compareTo(maximum) > 0) {
      parts.add(Nodes.cap(sum, maximum, PromotingInteroperabilityScore.RULE));
    }
    if (dropped != null) {
      parts.add(Nodes.notCounted(points(), PromotingInteroperabilityScore.RULE, () -> dropped));
    }
    return new ScoreNode(
        MethodNames.name(set),
        title(),
        dropped == null ? points() : BigDecimal.ZERO,
        maximum,
        Unit.POINTS,
        PromotingInteroperabilityScore.RULE,
        () -> because(dropped),
        parts);
  }

  private String because(String dropped) {
    String earned =
        lacking.isEmpty()
            ? "The measures earn "
                + Figures.figure(sum)
                + " points; at most "
                + Figures.figure(maximum)
                + " count."
            : "Something required is missing, so the category has no points: "
                + Figures.list(lacking.stream().map(PiLack::id).toList())
                + ".";
    return dropped == null ? earned : earned + " " + dropped;
  }
}
