package org.qppportal.core.nation.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.warehouse.LakeBuild;
import org.qppportal.core.warehouse.LakeFile;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.core.warehouse.Manifest;
import org.qppportal.core.warehouse.Warehouse;
import org.qppportal.core.warehouse.WarehouseException;

/**
 * Fills the warehouse with the demonstration's claims where it is still empty, unless the
 * environment variable {@code QPP_DEMO} is {@code false}, and tells when they are there. A
 * warehouse that has taken feeds in is left alone.
 */
@ApplicationScoped
public class DemoLakeLoader {

  private static final Logger LOG = Logger.getLogger(DemoLakeLoader.class);

  @Resource private ManagedExecutorService executor;
  @Inject private Warehouse warehouse;
  @Inject private Event<DemoLakeReady> ready;

  /** Begins, unless the environment variable {@code QPP_DEMO_CLAIMS} is {@code false} too. */
  public void start() {
    if (isOn("QPP_DEMO") && isOn("QPP_DEMO_CLAIMS")) {
      begin();
    }
  }

  /** Begins in the background; what the end of the server cuts off is done again next time. */
  public void begin() {
    executor.execute(this::fillIfEmpty);
  }

  private static boolean isOn(String setting) {
    return !"false".equals(System.getenv(setting));
  }

  private void fillIfEmpty() {
    Manifest manifest = warehouse.lake().manifest();
    try {
      if (manifest.feeds().isEmpty() && manifest.files(LakeTable.CLAIM_LINE).isEmpty()) {
        fill();
      }
      ready.fire(new DemoLakeReady());
    } catch (WarehouseException e) {
      LOG.error(
          "The demonstration's claims could not be made; they are tried at the next start", e);
    }
  }

  private void fill() {
    Instant start = Instant.now();
    // An earlier start may have been cut off after files were written and before they counted.
    warehouse.lake().removeOrphans();
    try (LakeBuild build = warehouse.build()) {
      new DemoLake(DemoPopulation.generate(DemoPopulation.SEED)).fill(build);
      build.publish();
    }
    LOG.infof(
        "Made the demonstration's claims: %d lines in %d s",
        warehouse.lake().manifest().files(LakeTable.CLAIM_LINE).stream()
            .mapToLong(LakeFile::rows)
            .sum(),
        Duration.between(start, Instant.now()).toSeconds());
  }
}
