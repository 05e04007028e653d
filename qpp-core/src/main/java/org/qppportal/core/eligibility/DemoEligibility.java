package org.qppportal.core.eligibility;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.qppportal.core.nation.demo.DemoLakeReady;
import org.qppportal.core.policy.PolicyService;

/** Determines all years of the demonstration once its claims are there. */
@ApplicationScoped
public class DemoEligibility {

  @EJB private PolicyService policies;
  @Inject private EligibilityQueue queue;

  /** Begins with the years that were never determined; the work goes on in the background. */
  void ready(@Observes DemoLakeReady ready) {
    queue.add(policies.policies().years());
  }
}
