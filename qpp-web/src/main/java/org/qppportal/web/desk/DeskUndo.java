package org.qppportal.web.desk;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.desk.work.DeskBulkService.Before;

/** How the tickets were that somebody changed last at once, for ten minutes. */
@SessionScoped
public class DeskUndo implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration KEPT = Duration.ofMinutes(10);

  @Inject transient Clock clock;

  private final ArrayList<Before> before = new ArrayList<>();
  private Instant at = Instant.MIN;

  /** Keeps these instead of earlier ones. */
  public void keep(List<Before> changed) {
    before.clear();
    before.addAll(changed);
    at = clock.instant();
  }

  /** What can be taken back. */
  public List<Before> changed() {
    return at.isAfter(clock.instant().minus(KEPT)) ? List.copyOf(before) : List.of();
  }

  /** Nothing can be taken back any more. */
  public void clear() {
    before.clear();
  }
}
