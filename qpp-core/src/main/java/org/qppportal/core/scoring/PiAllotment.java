package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;

/**
 * How many points each measure can earn once the points of excluded ones have gone to others (42
 * CFR 414.1380(b)(4)(ii)(A)). Points move in the order of the policy, so that what comes to a
 * measure that is excluded itself moves on with its own points.
 */
final class PiAllotment {

  private final PiRequirements requirements;
  private final PiPublicHealth publicHealth;
  private final BigDecimal[][] unmoved;
  private final long[] inPlay;
  private final long excludable;
  private final List<Move> moves = new ArrayList<>();

  PiAllotment(
      PromotingInteroperabilityPolicy policy,
      PiMeasures measures,
      PiRequirements requirements,
      PiPublicHealth publicHealth) {
    this.requirements = requirements;
    this.publicHealth = publicHealth;
    List<List<PiMeasure>> ways = requirements.exchange();
    this.unmoved = new BigDecimal[ways.size()][];
    this.inPlay = new long[ways.size()];
    for (int i = 0; i < unmoved.length; i++) {
      unmoved[i] = new BigDecimal[measures.size()];
      for (PiMeasure measure : inPlay(i)) {
        unmoved[i][measure.index()] = measure.points();
        inPlay[i] |= measure.bit();
      }
    }
    policy
        .redistribution()
        .forEach(
            move ->
                moves.add(
                    new Move(measures.get(move.measure()), measures.list(move.targets().value()))));
    long bits = 0;
    for (Move move : moves) {
      bits |= move.measure().exclusions();
    }
    this.excludable = bits;
  }

  /** The measures that count beside public health, when health information is exchanged so. */
  List<PiMeasure> inPlay(int way) {
    List<PiMeasure> list = new ArrayList<>(requirements.required());
    list.addAll(requirements.exchange().get(way));
    return list;
  }

  /** Points that each measure can earn, by its index; not to be changed. */
  BigDecimal[] of(PiReport report, int way) {
    boolean withoutRegistry = publicHealth.redistributed(report);
    if ((report.claimed() & excludable) == 0 && !withoutRegistry) {
      return unmoved[way];
    }
    BigDecimal[] points = unmoved[way].clone();
    if (withoutRegistry) {
      give(publicHealth.points(), publicHealth.targets(), inPlay[way], points);
    }
    for (Move move : moves) {
      PiMeasure measure = move.measure();
      if ((inPlay[way] & measure.bit()) != 0 && report.excluded(measure)) {
        give(points[measure.index()], move.targets(), inPlay[way], points);
      }
    }
    return points;
  }

  private static void give(
      BigDecimal amount, List<PiMeasure> targets, long counting, BigDecimal[] points) {
    int takers = 0;
    for (PiMeasure target : targets) {
      takers += (counting & target.bit()) == 0 ? 0 : 1;
    }
    for (PiMeasure target : targets) {
      if ((counting & target.bit()) != 0) {
        BigDecimal share =
            takers == 1
                ? amount
                : Rounding.EXACT.quotient(amount, BigDecimal.valueOf(takers)).stripTrailingZeros();
        points[target.index()] = points[target.index()].add(share);
      }
    }
  }

  private record Move(PiMeasure measure, List<PiMeasure> targets) {}
}
