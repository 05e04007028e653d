package org.qppportal.core.participation.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.qppportal.core.close.nation.DemoReports;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.persistence.participation.ParticipationRepository;

/**
 * Stores the made-up population where there is none yet, unless the environment variable {@code
 * QPP_DEMO} is {@code false}.
 */
@Singleton
@PermitAll
public class DemoPopulationLoader {

  private static final Logger LOG = Logger.getLogger(DemoPopulationLoader.class);

  @Inject private ParticipationRepository participation;
  @Inject private OrganizationRepository organizations;
  @Inject private DemoReports reports;

  /** Stores the population, all or nothing, if there are no practices. */
  public void loadIfEmpty() {
    if ("false".equals(System.getenv("QPP_DEMO")) || participation.countPractices() > 0) {
      return;
    }
    DemoPopulation population = DemoPopulation.generate(DemoPopulation.SEED);
    participation.add(population.practices());
    participation.add(population.clinicians());
    participation.add(population.participations());
    participation.add(population.practiceYears());
    organizations.add(population.organizations());
    organizations.add(population.connections());
    organizations.add(population.delegations());
    reports.store(population);
    LOG.infof(
        "Stored the demonstration population: %d practices, %d clinicians",
        population.practices().size(), population.clinicians().size());
  }
}
