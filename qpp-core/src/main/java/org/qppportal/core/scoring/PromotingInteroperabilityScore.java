package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * The promoting interoperability category from 2019 on (42 CFR 414.1380(b)(4)(ii)): the points of
 * its measures and bonuses together, at most 100, and none when something required is missing.
 * Example of 2019: 49/115 of 10, 1123/1951 and 923/951 of 20 each, 861/1809 of 40 points and two
 * registries make 4 + 12 + 19 + 19 + 5 + 5 = 64.
 *
 * <p>Each set, which is what one sender sent, is scored on its own. The one with the most points
 * counts; in years whose policy says so, sets that conflict score nothing. From 2024 on a set that
 * lacks anything required is no submission, so that it does not end an exception either.
 */
final class PromotingInteroperabilityScore implements InteroperabilityScore {

  static final Rule RULE =
      new Rule(
          "pi.category-score", "Points of promoting interoperability", "42 CFR 414.1380(b)(4)(ii)");

  private final PiMeasures measures;
  private final PiPublicHealth publicHealth;
  private final PiRequirements requirements;
  private final PiAllotment allotment;
  private final PiMeasurePoints points;
  private final PiBonuses bonuses;
  private final List<PiMeasure[]> inPlay = new ArrayList<>();
  private final BigDecimal maximum;
  private final boolean conflictScoresZero;
  private final boolean needsEverything;

  PromotingInteroperabilityScore(PromotingInteroperabilityPolicy policy, Catalogue catalogue) {
    this.measures = new PiMeasures(policy, catalogue);
    this.publicHealth = new PiPublicHealth(policy.publicHealth(), measures);
    this.requirements = new PiRequirements(policy, measures, publicHealth);
    this.allotment = new PiAllotment(policy, measures, requirements, publicHealth);
    this.points = new PiMeasurePoints(policy.leastPoints().value());
    this.bonuses = new PiBonuses(policy.bonuses(), measures);
    for (int way = 0; way < requirements.exchange().size(); way++) {
      inPlay.add(allotment.inPlay(way).toArray(PiMeasure[]::new));
    }
    this.maximum = policy.maximumPoints().value();
    this.conflictScoresZero = policy.conflictScoresZero().value();
    this.needsEverything = policy.submissionNeedsEverything().map(Cited::value).orElse(false);
  }

  @Override
  public CategoryScore score(List<MeasurementSet> sets, ScoringContext context) {
    List<PiSet> scored = new ArrayList<>(sets.size());
    PiSet best = null;
    boolean sent = false;
    for (MeasurementSet set : sets) {
      PiSet candidate = score(set);
      scored.add(candidate);
      sent |= !needsEverything || candidate.lacking().isEmpty();
      if (best == null || candidate.points().compareTo(best.points()) > 0) {
        best = candidate;
      }
    }
    String conflict =
        conflictScoresZero && scored.size() > 1 ? PiConflicts.find(scored, measures) : null;
    PiSet counted = conflict == null ? best : null;
    BigDecimal total = counted == null ? BigDecimal.ZERO : counted.points();
    List<ScoreNode> parts = new ArrayList<>(scored.size());
    for (PiSet set : scored) {
      parts.add(set.node(set == counted ? null : dropped(conflict)));
    }
    PiSet leading = best;
    return new CategoryScore(
        sent,
        true,
        total,
        maximum,
        node(leading, conflict, total, parts),
        () -> gaps(leading, conflict, total));
  }

  private PiSet score(MeasurementSet set) {
    PiReport report = new PiReport(set, measures);
    int way = requirements.exchange(report);
    List<PiLack> lacking = requirements.lacking(report, way);
    if (!lacking.isEmpty()) {
      List<ScoreNode> missing = new ArrayList<>(lacking.size());
      lacking.forEach(lack -> missing.add(missing(lack)));
      return new PiSet(set, report, lacking, missing, BigDecimal.ZERO, maximum);
    }
    PiMeasure[] counting = inPlay.get(way);
    BigDecimal[] allotted = allotment.of(report, way);
    List<ScoreNode> nodes = new ArrayList<>(counting.length + 4);
    BigDecimal sum = BigDecimal.ZERO;
    for (PiMeasure measure : counting) {
      ScoreNode node = points.node(measure, report, allotted[measure.index()]);
      nodes.add(node);
      sum = sum.add(node.value());
    }
    addUnused(report, way, nodes);
    sum = sum.add(publicHealth.addParts(report, nodes));
    sum = sum.add(bonuses.addParts(report, nodes));
    return new PiSet(set, report, lacking, nodes, sum, maximum);
  }

  /** Other ways to exchange health information, of which only one counts. */
  private void addUnused(PiReport report, int way, List<ScoreNode> nodes) {
    List<List<PiMeasure>> ways = requirements.exchange();
    for (int other = 0; other < ways.size(); other++) {
      if (other != way) {
        for (PiMeasure measure : ways.get(other)) {
          if ((report.claimed() & measure.bit()) != 0) {
            nodes.add(unused(measure));
          }
        }
      }
    }
  }

  private static ScoreNode unused(PiMeasure measure) {
    return Nodes.points(
        measure.id(),
        measure.title(),
        BigDecimal.ZERO,
        null,
        RULE,
        () ->
            "Only one way to exchange health information counts, and another one that was reported"
                + " earns at least as much.");
  }

  private static ScoreNode missing(PiLack lack) {
    return Nodes.points(
        lack.id(),
        lack.title(),
        BigDecimal.ZERO,
        null,
        RULE,
        () -> "Missing. " + lack.needs() + ".");
  }

  private static String dropped(String conflict) {
    return conflict == null
        ? "Another set of measures earned at least as many points."
        : "The senders contradict each other about " + conflict + ".";
  }

  private ScoreNode node(PiSet best, String conflict, BigDecimal total, List<ScoreNode> parts) {
    return new ScoreNode(
        "piScore",
        "Promoting interoperability score",
        total,
        maximum,
        Unit.POINTS,
        RULE,
        () -> because(best, conflict, total),
        parts);
  }

  private String because(PiSet best, String conflict, BigDecimal total) {
    if (best == null) {
      return "No promoting interoperability data was sent.";
    }
    if (conflict != null) {
      return "The data sent contradicts itself about " + conflict + ", so nothing counts.";
    }
    if (!best.lacking().isEmpty()) {
      return "Something required is missing, so the category has no points: "
          + Figures.list(best.lacking().stream().map(PiLack::id).toList())
          + ".";
    }
    return Figures.figure(total)
        + " of "
        + Figures.figure(maximum)
        + " points from one set of measures: "
        + best.title()
        + ".";
  }

  private List<Gap> gaps(PiSet best, String conflict, BigDecimal total) {
    BigDecimal missing = maximum.subtract(total);
    if (missing.signum() <= 0) {
      return List.of();
    }
    if (best == null) {
      return gap(
          "Promoting interoperability was not sent.",
          missing,
          "Report the required measures and attestations.");
    }
    if (conflict != null) {
      return gap(
          "Several senders report " + conflict + " differently.",
          missing,
          "Have one of them correct or withdraw its data.");
    }
    return best.lacking().isEmpty() ? lowRates(best, missing) : lacking(best, missing);
  }

  private static List<Gap> lacking(PiSet best, BigDecimal missing) {
    List<Gap> gaps = new ArrayList<>();
    for (PiLack lack : best.lacking()) {
      gaps.add(
          new Gap(
              lack.title() + " (" + lack.id() + ") is missing.",
              missing,
              lack.needs() + ".",
              RULE));
    }
    return gaps;
  }

  /** The measures that earned less than they can. */
  private static List<Gap> lowRates(PiSet best, BigDecimal missing) {
    List<Gap> gaps = new ArrayList<>();
    for (ScoreNode measure : best.measures()) {
      BigDecimal left = measure.maximum().orElse(measure.value()).subtract(measure.value());
      if (left.signum() > 0) {
        gaps.add(
            new Gap(
                measure.title()
                    + " ("
                    + measure.name()
                    + ") earned "
                    + Figures.figure(measure.value())
                    + " of "
                    + Figures.points(measure.maximum().orElseThrow())
                    + ".",
                left.min(missing),
                "Reach more patients with it, so that its rate rises.",
                PiMeasurePoints.RULE));
      }
    }
    return gaps;
  }

  private static List<Gap> gap(String what, BigDecimal worth, String whatToDo) {
    return List.of(new Gap(what, worth, whatToDo, RULE));
  }
}
