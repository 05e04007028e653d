package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.IncentiveBasisWork;
import org.qppportal.core.policy.YearPolicy;

/** Adds up the basis of incentive payments of all years that are determined and over. */
@ApplicationScoped
class IncentiveSchedule {

  private static final Logger LOG = Logger.getLogger(IncentiveSchedule.class);
  private static final String SCHEDULE = "schedule";

  @Inject private ApmYears years;
  @Inject private IncentiveBasisWork work;
  @Inject private Clock clock;

  /** Adds up what never was. */
  void addUp() {
    for (int year : years.years()) {
      YearPolicy policy = years.policy(year).orElseThrow();
      if (isOver(policy) && work.isDue(policy)) {
        work.compute(policy, SCHEDULE);
        LOG.infof("Added up what incentive payments of %d are a share of", year);
      }
    }
  }

  private boolean isOver(YearPolicy policy) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .isAfter(IncentiveBasisWork.processedBy(policy));
  }
}
