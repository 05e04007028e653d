package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.qppportal.core.nation.demo.DemoLakeLoader;

/**
 * What is determined of the demonstration's claims. The tests' server does not begin with it by
 * itself, because tests that count rows and statements want nothing else to go on.
 */
final class DemoDeterminations {

  private static final int YEARS = 10;
  private static final int LISTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static boolean begun;

  private DemoDeterminations() {}

  /** Begins, and waits until every year's eligibility and every past snapshot is determined. */
  static synchronized void awaitAll() {
    if (!begun) {
      begun = true;
      Beans.bean(DemoLakeLoader.class).begin();
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!areDone()) {
      assertThat(System.nanoTime())
          .as("QP runs: %s", Rows.text("select string_agg(state || step, ' ') from qp_run"))
          .isLessThan(end);
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean areDone() {
    return Rows.number(
                "select count(*) from (select distinct performance_year, snapshot from qp_run"
                    + " where state = 'completed') done")
            >= snapshots()
        && Rows.number(
                "select count(distinct performance_year) from eligibility_run"
                    + " where state = 'completed'")
            >= YEARS;
  }

  /**
   * Three snapshots and the list of December 31 of each year; the last one may still be to come.
   */
  private static long snapshots() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return (long) YEARS * LISTS - (today.isAfter(LocalDate.of(2026, 12, 31)) ? 0 : 1);
  }
}
