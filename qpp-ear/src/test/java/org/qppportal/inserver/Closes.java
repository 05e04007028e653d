package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;

/** What tests do with closes of a year, as staff who may. */
final class Closes {

  private static final String STAFF = "staff.demo";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Closes() {}

  /** The close, once it is completed. */
  static CloseView closed(long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CloseView close = close(id);
    while (!close.isCompleted()) {
      assertThat(close.problem()).isEmpty();
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      pause();
      close = close(id);
    }
    return close;
  }

  /** Leaves no close of an earlier test. */
  static void removeAll() throws SQLException {
    for (String table :
        List.of(
            "close_adjustment", "close_result", "close_score", "close_partition", "close_run")) {
      Rows.change("delete from " + table);
    }
  }

  private static CloseView close(long id) {
    return As.user(STAFF, () -> Beans.bean(CloseService.class).close(id));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
