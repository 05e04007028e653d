package org.qppportal.core.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Years that are determined one after the other, each when the one before has ended. */
@ApplicationScoped
class EligibilityQueue {

  private static final String SYSTEM = "system";

  private final Queue<Integer> years = new ConcurrentLinkedQueue<>();

  @Inject private EligibilityRegister register;
  @Inject private EligibilityJob job;

  /** Lets years be determined that never were. */
  void add(Collection<Integer> more) {
    more.stream().filter(year -> !register.hasBegun(year)).forEach(years::add);
    next();
  }

  /** Begins with the next year, if there is one. */
  void next() {
    Integer year = years.poll();
    if (year != null && !register.hasBegun(year)) {
      job.start(register.begin(year, SYSTEM));
    } else if (year != null) {
      next();
    }
  }
}
