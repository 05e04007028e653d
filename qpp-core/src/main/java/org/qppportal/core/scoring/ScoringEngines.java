package org.qppportal.core.scoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;

/** One engine for each year's policy and current catalogue. */
@ApplicationScoped
public class ScoringEngines {

  private final Map<Versions, ScoringEngine> engines = new ConcurrentHashMap<>();

  @EJB private CatalogueService catalogues;
  @EJB private PolicyService policies;

  /**
   * The engine of a year.
   *
   * @throws IllegalArgumentException when the year has no policy or no catalogue
   */
  public ScoringEngine of(int performanceYear) {
    YearPolicy policy =
        policies
            .policies()
            .of(performanceYear)
            .orElseThrow(() -> new IllegalArgumentException("No policy for " + performanceYear));
    Catalogue catalogue =
        catalogues
            .catalogue(performanceYear)
            .orElseThrow(() -> new IllegalArgumentException("No catalogue for " + performanceYear));
    return engines.computeIfAbsent(
        new Versions(policy.version(), catalogue.version()),
        versions -> new ScoringEngine(policy, catalogue));
  }

  /** The years that can be scored here, oldest first: their policy and measures are both there. */
  public SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>(policies.policies().scoringYears());
    years.removeIf(year -> catalogues.catalogue(year).isEmpty());
    return years;
  }

  private record Versions(String policy, String catalogue) {}
}
