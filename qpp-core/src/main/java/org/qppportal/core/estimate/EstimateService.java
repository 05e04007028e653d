package org.qppportal.core.estimate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.scoring.ScoringEngines;

/** Estimates for anybody: nothing is stored, and nothing about anybody is looked up. */
@Stateless
@PermitAll
public class EstimateService {

  @EJB private PolicyService policies;
  @EJB private CatalogueService catalogues;
  @Inject private ScoringEngines engines;

  /** The performance years that can be estimated, oldest first. */
  public SortedSet<Integer> years() {
    return policies.policies().scoringYears();
  }

  /** What keeps the measures of a request from being estimated with; empty when nothing does. */
  public List<MeasureProblem> problems(EstimateRequest request) {
    if (request.measures().isEmpty()) {
      return List.of();
    }
    int year = request.performanceYear();
    return quality(year)
        .map(rates -> rates.problems(request.measures()))
        .orElseGet(
            () ->
                List.of(
                    new MeasureProblem(
                        0,
                        "The portal has no measures of "
                            + year
                            + ". Take the measures out and enter a quality score.")));
  }

  /** The estimator of a year that can be estimated. */
  public Estimator estimator(int performanceYear) {
    YearPolicies all = policies.policies();
    return new Estimator(all, all.of(performanceYear).orElseThrow(), quality(performanceYear));
  }

  private Optional<QualityFromRates> quality(int performanceYear) {
    return catalogues
        .catalogue(performanceYear)
        .map(catalogue -> new QualityFromRates(catalogue, engines.of(performanceYear)));
  }
}
