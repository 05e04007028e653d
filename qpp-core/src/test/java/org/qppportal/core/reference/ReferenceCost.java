package org.qppportal.core.reference;

import static org.qppportal.core.reference.ReferenceNumbers.HUNDRED;
import static org.qppportal.core.reference.ReferenceNumbers.TEN;
import static org.qppportal.core.reference.ReferenceNumbers.divide;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** The cost category, 414.1380(b)(2): the mean of the measures that can be scored. */
final class ReferenceCost {

  /** Episodes of acute inpatient conditions, whose case minimum is 20 where a procedure's is 10. */
  private static final Set<String> ACUTE_INPATIENT =
      Set.of(
          "COST_IHCI_1",
          "COST_SPH_1",
          "COST_STEMI_1",
          "COST_COPDE_1",
          "COST_LGH_1",
          "COST_S_1",
          "COST_RIH_1");

  /** Chronic conditions, emergency visits and resection, 20 each. */
  private static final Set<String> TWENTY =
      Set.of(
          "TPCC_1",
          "COST_ACOPD_1",
          "COST_D_1",
          "COST_DEP_1",
          "COST_HF_1",
          "COST_LBP_1",
          "COST_EDV_1",
          "COST_CRR_1",
          "COST_PRC_1",
          "COST_CKD_1",
          "COST_ESRD_1",
          "COST_KTM_1",
          "COST_PC_1",
          "COST_RA_1");

  /** Lower gastrointestinal hemorrhage: "groups only" by its published title. */
  private static final String GROUPS_ONLY = "COST_LGH_1";

  private ReferenceCost() {}

  static ReferenceCategory of(ReferenceCase scored) {
    if (scored.year() == 2017) {
      return ReferenceCategory.unscored("weighs nothing");
    }
    BigDecimal sum = BigDecimal.ZERO;
    int measures = 0;
    Set<String> seen = new HashSet<>();
    StringBuilder how = new StringBuilder();
    for (ClaimsResult result : scored.circumstances().claims()) {
      String id = result.measureId();
      Optional<Measure> measure =
          scored.data().catalogue.measure(id).filter(one -> one.category() == Category.COST);
      Optional<Benchmark> benchmark =
          scored.data().catalogue.benchmark(id, SubmissionMethod.ADMINISTRATIVE_CLAIMS);
      if (measure.isEmpty()
          || benchmark.isEmpty()
          || result.cases() < minimum(id)
          || !inProgram(scored, id)
          || (scored.individual() && id.equals(GROUPS_ONLY))
          || !seen.add(id)) {
        continue;
      }
      BigDecimal points =
          ReferenceLadder.points(benchmark.get(), true, result.result(), BigDecimal.ONE);
      how.append(id).append('=').append(points).append(' ');
      sum = sum.add(points);
      measures++;
    }
    if (measures == 0) {
      return ReferenceCategory.unscored("no measure with cases and benchmark");
    }
    BigDecimal percent = divide(sum.multiply(HUNDRED), TEN.multiply(BigDecimal.valueOf(measures)));
    return new ReferenceCategory(
        percent.add(improvement(scored, percent)).min(HUNDRED), false, how.toString());
  }

  private static boolean inProgram(ReferenceCase scored, String id) {
    return !scored.valuePathway()
        || scored.data().pathways.get(scored.program()).cost().contains(id);
  }

  /** Case minimum, 414.1350(c). */
  static int minimum(String id) {
    if (id.equals("MSPB_1")) {
      return 35;
    }
    return TWENTY.contains(id) || ACUTE_INPATIENT.contains(id) ? 20 : 10;
  }

  /** At most one percentage point from 2023 on, none before. */
  private static BigDecimal improvement(ReferenceCase scored, BigDecimal now) {
    Optional<BigDecimal> prior = scored.circumstances().prior().flatMap(PriorScores::costPercent);
    if (scored.year() < 2023 || prior.isEmpty() || prior.get().signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return divide(now.subtract(prior.get()), prior.get()).max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }
}
