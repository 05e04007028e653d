package org.qppportal.core.close;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoringEngines;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.eligibility.EligibilityRunRepository;

/** The rules that a run closes its year by: those it began with, or none. */
@ApplicationScoped
class CloseYears {

  @Inject private ScoringEngines engines;
  @Inject private EligibilityRunRepository eligibilityRuns;
  @EJB private CatalogueService catalogues;
  @EJB private PolicyService policies;

  /** The policy of a year that can be closed. */
  YearPolicy policy(int year) {
    return policies
        .policies()
        .of(year)
        .filter(policy -> policy.scoring().isPresent())
        .orElseThrow(
            () -> new CloseRefusedException("The rules of " + year + " cannot be scored yet."));
  }

  Catalogue catalogue(int year) {
    return catalogues
        .catalogue(year)
        .orElseThrow(
            () ->
                new CloseRefusedException("There are no measures and benchmarks of " + year + "."));
  }

  /** What was determined of eligibility when the run began, whatever was determined since. */
  private EligibilityBasis basis(CloseRun run) {
    return run.getEligibilityRunId()
        .flatMap(eligibilityRuns::run)
        .map(one -> new EligibilityBasis(one.getId(), one.isBothSegments()))
        .orElse(EligibilityBasis.TOLD);
  }

  /** The rules of a run. */
  YearScoring of(CloseRun run) {
    int year = run.getPerformanceYear();
    YearPolicy policy = policy(year);
    Catalogue catalogue = catalogue(year);
    if (!policy.version().equals(run.getPolicyVersion())
        || !catalogue.version().equals(run.getCatalogueVersion())) {
      throw new CloseRefusedException(
          "The rules or measures of %d changed since this run began. Start a new one."
              .formatted(year));
    }
    return new YearScoring(policy, catalogue, engines.of(year), basis(run));
  }
}
