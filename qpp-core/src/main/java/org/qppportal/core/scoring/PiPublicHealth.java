package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy.PublicHealth;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * The objective of public health and clinical data registries (42 CFR 414.1380(b)(4)(ii)(B)): two
 * registries share its points; with one of them excluded the other has them all, and with both
 * excluded they go to another objective. Example of 2019: two registries earn 5 points each.
 */
final class PiPublicHealth {

  static final Rule RULE =
      new Rule(
          "pi.public-health",
          "Points for public health and clinical data registries",
          "42 CFR 414.1380(b)(4)(ii)(B)");

  private final PiMeasures all;
  private final BigDecimal points;
  private final int count;
  private final PiMeasure[] measures;
  private final PiMeasure[] further;
  private final boolean[] suppressed;
  private final BigDecimal[] shares;
  private final List<PiMeasure> targets;

  PiPublicHealth(PublicHealth policy, PiMeasures all) {
    this.all = all;
    this.points = policy.points().value();
    this.count = policy.count().value();
    List<String> ids = policy.measures().value();
    Map<String, String> furtherIds = policy.furtherRegistry().map(Cited::value).orElse(Map.of());
    List<String> suppressedIds = policy.suppressed().map(Cited::value).orElse(List.of());
    this.measures = all.list(ids).toArray(PiMeasure[]::new);
    this.further = new PiMeasure[measures.length];
    this.suppressed = new boolean[measures.length];
    for (int i = 0; i < measures.length; i++) {
      String id = ids.get(i);
      further[i] = furtherIds.containsKey(id) ? all.get(furtherIds.get(id)) : null;
      suppressed[i] = suppressedIds.contains(id);
    }
    this.shares = new BigDecimal[count + 1];
    for (int i = 1; i <= count; i++) {
      shares[i] = Rounding.EXACT.quotient(points, BigDecimal.valueOf(i)).stripTrailingZeros();
    }
    this.targets = all.list(policy.targets().value());
  }

  /** Points of the objective. */
  BigDecimal points() {
    return points;
  }

  /** Who gets the points when every registry is excluded. */
  List<PiMeasure> targets() {
    return targets;
  }

  /** How many registries earn points, no more than are asked for. */
  int earning(PiReport report) {
    int earning = 0;
    for (int i = 0; i < measures.length && earning < count; i++) {
      if (earns(i, report)) {
        earning++;
        if (earning < count && furtherReported(i, report)) {
          earning++;
        }
      }
    }
    return earning;
  }

  /** Whether enough registries are reported or excluded. */
  boolean satisfied(PiReport report) {
    return earning(report) + excluded(report) >= count;
  }

  /** Adds what is missing. */
  void addLacking(PiReport report, List<PiLack> lacking) {
    if (satisfied(report)) {
      return;
    }
    int needed = count - earning(report) - excluded(report);
    for (int i = 0; i < measures.length; i++) {
      if (!earns(i, report) && !report.excluded(measures[i])) {
        lacking.add(
            new PiLack(measures[i].id(), measures[i].title(), needs(measures[i], needed, report)));
      }
    }
  }

  /** Adds the registries that earn points, and those excluded. */
  BigDecimal addParts(PiReport report, List<ScoreNode> parts) {
    int earning = earning(report);
    BigDecimal share = earning == 0 ? BigDecimal.ZERO : shares[earning];
    BigDecimal sum = BigDecimal.ZERO;
    int left = earning;
    for (int i = 0; i < measures.length; i++) {
      PiMeasure measure = measures[i];
      if (earns(i, report)) {
        if (left > 0) {
          sum = sum.add(share);
          left--;
          parts.add(node(measure, share, suppressed[i], earning));
        }
        if (left > 0 && furtherReported(i, report)) {
          sum = sum.add(share);
          left--;
          parts.add(node(further[i], share, false, earning));
        }
      } else if (report.excluded(measure)) {
        parts.add(excludedNode(measure, earning));
      }
    }
    return sum;
  }

  private boolean earns(int i, PiReport report) {
    return report.reported(measures[i])
        || (suppressed[i]
            && ((report.answered() & measures[i].bit()) != 0
                || (report.claimed() & measures[i].exclusions()) != 0));
  }

  private boolean furtherReported(int i, PiReport report) {
    return further[i] != null && (report.claimed() & further[i].bit()) != 0;
  }

  private int excluded(PiReport report) {
    int excluded = 0;
    for (int i = 0; i < measures.length; i++) {
      excluded += !earns(i, report) && report.excluded(measures[i]) ? 1 : 0;
    }
    return excluded;
  }

  private String needs(PiMeasure measure, int needed, PiReport report) {
    if ((report.claimed() & measure.bit()) != 0) {
      return "Report its level of active engagement, " + all.names(measure.engagement());
    }
    return measures.length > count
        ? "Report it or another registry, or claim an exclusion; " + needed + " more needed"
        : "Answer it with yes or claim an exclusion";
  }

  private static ScoreNode node(
      PiMeasure measure, BigDecimal share, boolean suppressed, int earning) {
    return Nodes.points(
        measure.id(),
        measure.title(),
        share,
        share,
        RULE,
        () ->
            suppressed
                ? "The measure is suppressed this year: any answer and any exclusion has full"
                    + " credit, "
                    + Figures.points(share)
                    + "."
                : earning == 1
                    ? "The only registry that is not excluded has all points of the objective: "
                        + Figures.points(share)
                        + "."
                    : "Reported: " + Figures.points(share) + ".");
  }

  private static ScoreNode excludedNode(PiMeasure measure, int earning) {
    return Nodes.points(
        measure.id(),
        measure.title(),
        BigDecimal.ZERO,
        null,
        RULE,
        () ->
            earning == 0
                ? "Excluded, as every registry is: the points go to another objective."
                : "Excluded: the points go to the registry reported.");
  }

  /** Whether the objective's points go elsewhere because every registry is excluded. */
  boolean redistributed(PiReport report) {
    return earning(report) == 0;
  }
}
