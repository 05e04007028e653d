package org.qppportal.core.apm.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.qppportal.core.apm.IncentiveBasisWork;
import org.qppportal.core.policy.YearPolicy;

/**
 * Adds up payments in the background, one year at a time. What this server forgets when it stops is
 * only that it was at work: nothing of it is stored before all is.
 */
@ApplicationScoped
class IncentiveAdding {

  private static final Logger LOG = Logger.getLogger(IncentiveAdding.class);

  @Resource private ManagedExecutorService executor;
  @Inject private IncentiveBasisWork work;

  private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();
  private final Map<Integer, String> problems = new ConcurrentHashMap<>();

  void begin(YearPolicy policy, String by) {
    int year = policy.performanceYear();
    if (!underWay.add(year)) {
      return;
    }
    problems.remove(year);
    try {
      executor.execute(() -> addUp(policy, by));
    } catch (RuntimeException e) {
      underWay.remove(year);
      throw e;
    }
  }

  boolean isUnderWay(int year) {
    return underWay.contains(year);
  }

  Optional<String> problem(int year) {
    return Optional.ofNullable(problems.get(year));
  }

  private void addUp(YearPolicy policy, String by) {
    int year = policy.performanceYear();
    try {
      work.compute(policy, by);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Payments of the base year of %d were not added up", year);
      problems.put(
          year,
          "The payments could not be added up. Try again, and if it fails again, look into the log.");
    } finally {
      underWay.remove(year);
    }
  }
}
