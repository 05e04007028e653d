package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Benchmark.Deciles;
import org.qppportal.core.catalogue.Benchmark.Ladder;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.CostPolicy;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * A cost measure, ready for scoring.
 *
 * @param measure the published measure
 * @param ladder its benchmark in dollars, lower is better; null when none was published
 * @param caseMinimum cases that it needs
 * @param groupOnly whether it is not scored for an individual
 */
record CostMeasure(Measure measure, DecileLadder ladder, int caseMinimum, boolean groupOnly) {

  static CostMeasure of(Measure measure, CostPolicy policy, Catalogue catalogue) {
    return new CostMeasure(
        measure,
        catalogue
            .benchmark(measure.measureId(), SubmissionMethod.ADMINISTRATIVE_CLAIMS)
            .map(Benchmark::ladder)
            .map(ladder -> DecileLadder.of(withoutIdleBound(ladder), true))
            .orElse(null),
        policy.caseMinima().value().getOrDefault(measure.measureId(), policy.caseMinimum().value()),
        policy.groupOnlyMeasures().value().contains(measure.measureId()));
  }

  String id() {
    return measure.measureId();
  }

  /**
   * Ten published numbers are the bounds of deciles 1 to 10: the 99th, 90th … 10th percentile. The
   * first ladders published had the 90th to the 10th and then a zero, where the tenth decile ends:
   * nobody costs nothing, so the zero is no bound of a decile.
   */
  private static Ladder withoutIdleBound(Ladder ladder) {
    List<BigDecimal> bounds = ladder.bounds();
    int last = bounds.size() - 1;
    return ladder instanceof Deciles && bounds.get(last).signum() == 0
        ? new Deciles(bounds.subList(0, last))
        : ladder;
  }
}
