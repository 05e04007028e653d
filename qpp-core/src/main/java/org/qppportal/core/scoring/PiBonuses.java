package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy.Bonus;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * Points beyond those of the objectives, each earned once however many of its measures are reported
 * (42 CFR 414.1380(b)(4)(ii)(C)).
 */
final class PiBonuses {

  static final Rule RULE =
      new Rule("pi.bonus", "Bonus of promoting interoperability", "42 CFR 414.1380(b)(4)(ii)(C)");

  private final List<Ready> bonuses = new ArrayList<>();

  PiBonuses(List<Bonus> policy, PiMeasures measures) {
    for (Bonus bonus : policy) {
      List<PiMeasure> list = measures.list(bonus.measures().value());
      List<ScoreNode> nodes = list.stream().map(m -> node(m, bonus.points().value())).toList();
      bonuses.add(new Ready(bonus.points().value(), list, nodes));
    }
  }

  /** Adds what was earned, and returns its sum. */
  BigDecimal addParts(PiReport report, List<ScoreNode> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Ready bonus : bonuses) {
      ScoreNode earned = bonus.earned(report);
      if (earned != null) {
        parts.add(earned);
        sum = sum.add(bonus.points());
      }
    }
    return sum;
  }

  private static ScoreNode node(PiMeasure measure, BigDecimal points) {
    return Nodes.points(
        measure.id(),
        measure.title(),
        points,
        points,
        RULE,
        () -> "A bonus, which counts once: " + Figures.points(points) + ".");
  }

  /** A bonus with the node that each of its measures would give. */
  private record Ready(BigDecimal points, List<PiMeasure> measures, List<ScoreNode> nodes) {

    ScoreNode earned(PiReport report) {
      for (int i = 0; i < measures.size(); i++) {
        if (report.reported(measures.get(i))) {
          return nodes.get(i);
        }
      }
      return null;
    }
  }
}
