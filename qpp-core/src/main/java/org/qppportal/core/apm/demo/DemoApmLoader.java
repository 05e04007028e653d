package org.qppportal.core.apm.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.qppportal.core.apm.run.QpSchedule;
import org.qppportal.core.nation.demo.DemoLakeReady;

/**
 * Stores the demonstration's APM entities where there are none yet, and determines their QPs, one
 * snapshot after another, while the portal is already open.
 */
@ApplicationScoped
public class DemoApmLoader {

  @Inject private DemoApmStore store;
  @Inject private QpSchedule schedule;

  /** Begins when the claims are there. */
  public void ready(@Observes DemoLakeReady ready) {
    // Stored for good before a run looks at it.
    store.storeIfEmpty();
    schedule.begin();
  }
}
