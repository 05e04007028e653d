package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.exception.rule.Reweighting;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Circumstances.FacilityResult;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.scoring.Circumstances.RiskNorms;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.ClaimsRow;
import org.qppportal.persistence.close.CloseInputs.CorrectionRow;
import org.qppportal.persistence.close.CloseInputs.ExceptionRow;
import org.qppportal.persistence.close.CloseInputs.FactsRow;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.ExceptionKind;

/** What the program knows of entities, put before the scoring rules. */
final class KnownFacts {

  private static final Reweighting REWEIGHTING = new Reweighting(ExceptionPolicy.inForce());

  private final Map<EntityKey, FactsRow> facts = new HashMap<>();
  private final Map<EntityKey, List<ClaimsResult>> claims = new HashMap<>();
  private final Map<EntityKey, Exceptions> approved = new HashMap<>();
  private final Corrections corrections = new Corrections();
  private final int year;
  private final Optional<RiskNorms> norms;

  /**
   * Knows nothing yet.
   *
   * @param year the performance year
   * @param norms how risk is distributed over the program; empty when unknown
   */
  KnownFacts(int year, Optional<RiskNorms> norms) {
    this.year = year;
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

  /** Takes down that an application was approved; those of the program's own facts hold too. */
  void add(ExceptionRow row) {
    Category category = Category.ofCode(row.category()).orElseThrow();
    boolean binds =
        REWEIGHTING.binds(ExceptionKind.ofCode(row.kind()).orElseThrow(), category, year);
    Set<Category> one = EnumSet.of(category);
    approved.merge(
        new EntityKey(row.entityType(), row.tin(), row.npi(), row.entityId()),
        new Exceptions(binds ? Set.of() : one, binds ? one : Set.of(), false),
        KnownFacts::both);
  }

  /** Takes down what an approved targeted review corrects. */
  void add(CorrectionRow row) {
    EntityKey key = new EntityKey(row.entityType(), row.tin(), row.npi(), null);
    switch (CorrectionKind.ofCode(row.kind()).orElseThrow()) {
      case CATEGORY_LEFT_OUT ->
          approved.merge(
              key,
              new Exceptions(
                  Set.of(), EnumSet.of(Category.ofCode(row.code()).orElseThrow()), false),
              KnownFacts::both);
      case AUTOMATIC_CIRCUMSTANCES ->
          approved.merge(key, new Exceptions(Set.of(), Set.of(), true), KnownFacts::both);
      case SPECIAL_STATUS, NOT_ADJUSTED -> corrections.add(row);
    }
  }

  /** What targeted reviews say of statuses. */
  Corrections corrections() {
    return corrections;
  }

  /**
   * The circumstances of a clinician for whom nobody sent anything: what their practice was
   * excepted from as a group is no fault of theirs.
   */
  Circumstances withoutData(EntityKey clinician, Circumstances known) {
    Exceptions group = approved.get(EntityKey.group(clinician.tin()));
    return group == null ? known : known.with(both(known.exceptions(), group));
  }

  private static Exceptions both(Exceptions one, Exceptions other) {
    return new Exceptions(
        union(one.granted(), other.granted()),
        union(one.binding(), other.binding()),
        one.automaticExtreme() || other.automaticExtreme());
  }

  private static Set<Category> union(Set<Category> one, Set<Category> other) {
    Set<Category> all = EnumSet.noneOf(Category.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  /** The circumstances of an entity. */
  Circumstances of(EntityKey key, PracticeTraits traits, int clinicians, Set<String> types) {
    Circumstances circumstances =
        Circumstances.of(corrections.traits(key, traits)).withClinicians(clinicians, types);
    List<ClaimsResult> results = claims.get(key);
    if (results != null) {
      circumstances = circumstances.withClaims(results);
    }
    FactsRow row = facts.get(key);
    Circumstances known = row == null ? circumstances : with(circumstances, row);
    Exceptions exceptions = approved.get(key);
    return exceptions == null ? known : known.with(both(known.exceptions(), exceptions));
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
