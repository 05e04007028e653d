package org.qppportal.core.estimate;

import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Engines;

/** Estimators of any year, also of those whose categories cannot be scored from data yet. */
final class EstimateYears {

  static final YearPolicies POLICIES = YearPolicies.load();

  private EstimateYears() {}

  static Estimator estimator(int year) {
    return new Estimator(POLICIES, policy(year), Optional.empty());
  }

  /** 2017 with its published measures. */
  static Estimator withMeasures() {
    return new Estimator(POLICIES, policy(2017), Optional.of(rates()));
  }

  static QualityFromRates rates() {
    Catalogue catalogue = Catalogues.of(2017);
    return new QualityFromRates(catalogue, Engines.of2017());
  }

  private static YearPolicy policy(int year) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();
    return policy.scoring().isPresent() ? policy : scorable(policy);
  }

  /** Only the final score's section matters to an estimate from percents. */
  private static YearPolicy scorable(YearPolicy policy) {
    ScoringPolicy other = POLICIES.of(2017).orElseThrow().scoring().orElseThrow();
    FinalScorePolicy finalScore =
        ScoringSections.read(policy.performanceYear(), "finalScore", FinalScorePolicy.class);
    return new YearPolicy(
        policy.performanceYear(),
        policy.paymentYear(),
        policy.version(),
        policy.calendar(),
        policy.lowVolume(),
        policy.eligibleClinicianTypes(),
        policy.thresholds(),
        policy.qpTrack(),
        policy.weights(),
        Optional.of(
            new ScoringPolicy(
                finalScore,
                other.quality(),
                other.improvementActivities(),
                other.advancingCareInformation(),
                other.promotingInteroperability(),
                other.cost())));
  }
}
