package org.qppportal.core.estimate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoringEngine;

/** Estimators of any year, made once for all tests. */
final class EstimateYears {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Map<Integer, QualityFromRates> RATES = new ConcurrentHashMap<>();

  private EstimateYears() {}

  static Estimator estimator(int year) {
    return new Estimator(POLICIES, policy(year), Optional.empty());
  }

  static Estimator withMeasures(int year) {
    return new Estimator(POLICIES, policy(year), Optional.of(rates(year)));
  }

  static QualityFromRates rates(int year) {
    return RATES.computeIfAbsent(year, EstimateYears::readRates);
  }

  private static QualityFromRates readRates(int year) {
    Catalogue catalogue = Catalogues.of(year);
    return new QualityFromRates(catalogue, new ScoringEngine(policy(year), catalogue));
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }
}
