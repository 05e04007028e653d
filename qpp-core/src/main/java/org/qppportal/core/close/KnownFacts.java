package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Circumstances.FacilityResult;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.scoring.Circumstances.RiskNorms;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.ClaimsRow;
import org.qppportal.persistence.close.CloseInputs.FactsRow;
import org.qppportal.persistence.type.Category;

/** What the program knows of entities, put before the scoring rules. */
final class KnownFacts {

  private final Map<EntityKey, FactsRow> facts = new HashMap<>();
  private final Map<EntityKey, List<ClaimsResult>> claims = new HashMap<>();
  private final Optional<RiskNorms> norms;

  /**
   * Knows nothing yet.
   *
   * @param norms how risk is distributed over the program; empty when unknown
   */
  KnownFacts(Optional<RiskNorms> norms) {
    this.norms = norms;
  }

  void add(FactsRow row) {
    facts.put(new EntityKey(row.entityType(), row.tin(), row.npi(), row.entityId()), row);
  }

  void add(ClaimsRow row) {
    claims
        .computeIfAbsent(
            new EntityKey(row.entityType(), row.tin(), row.npi(), row.entityId()),
            key -> new ArrayList<>(4))
        .add(new ClaimsResult(row.measureId(), new BigDecimal(row.result()), row.cases()));
  }

  /** The circumstances of an entity. */
  Circumstances of(EntityKey key, PracticeTraits traits, int clinicians, Set<String> types) {
    Circumstances circumstances = Circumstances.of(traits).withClinicians(clinicians, types);
    List<ClaimsResult> results = claims.get(key);
    if (results != null) {
      circumstances = circumstances.withClaims(results);
    }
    FactsRow row = facts.get(key);
    return row == null ? circumstances : with(circumstances, row);
  }

  private Circumstances with(Circumstances before, FactsRow row) {
    Circumstances known = before.with(exceptions(row));
    if (row.averageRiskScore() != null && row.dualRatio() != null) {
      known =
          known.with(
              new PatientMix(number(row.averageRiskScore()), number(row.dualRatio()), norms));
    }
    if (row.priorQualityPercent() != null || row.priorCostPercent() != null) {
      known =
          known.with(
              new PriorScores(
                  Optional.ofNullable(row.priorQualityPercent()).map(KnownFacts::number),
                  Optional.ofNullable(row.priorCostPercent()).map(KnownFacts::number)));
    }
    if (row.facilityName() != null) {
      known =
          known.with(
              new FacilityResult(
                  row.facilityName(),
                  number(row.facilityQualityPercent()),
                  number(row.facilityCostPercent())));
    }
    return known;
  }

  private static Exceptions exceptions(FactsRow row) {
    return row.granted().isEmpty() && row.binding().isEmpty() && !row.automaticExtreme()
        ? Exceptions.NONE
        : new Exceptions(
            categories(row.granted()), categories(row.binding()), row.automaticExtreme());
  }

  private static Set<Category> categories(List<String> codes) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    codes.forEach(code -> categories.add(Category.ofCode(code).orElseThrow()));
    return categories;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
