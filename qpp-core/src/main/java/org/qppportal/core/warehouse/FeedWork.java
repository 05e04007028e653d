package org.qppportal.core.warehouse;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;

/**
 * Loads feeds that were sent, in the background and one after the other. A load that the end of the
 * server cut off changed nothing, so it is simply done again at the next start.
 */
@ApplicationScoped
public class FeedWork {

  private static final Logger LOG = Logger.getLogger(FeedWork.class);

  @Resource private ManagedExecutorService executor;
  @Inject private Warehouse warehouse;
  @Inject private Clock clock;
  @EJB private AuditRecorder audit;

  /** Loads every feed that has not ended. */
  public void resumeAll() {
    runs().all().stream().filter(FeedRun::isRunning).forEach(run -> start(run.id()));
  }

  /** Begins to load a feed. */
  void start(UUID id) {
    executor.execute(() -> load(id));
  }

  FeedRuns runs() {
    return new FeedRuns(warehouse.lake());
  }

  private void load(UUID id) {
    FeedRuns runs = runs();
    try (LakeHold hold = warehouse.lake().hold()) {
      // Another server may have done it meanwhile.
      Optional<FeedRun> waiting = runs.find(id).filter(FeedRun::isRunning);
      if (waiting.isPresent()) {
        load(runs, waiting.get());
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "Feed %s could not be loaded; it is tried again at the next start", id);
    }
  }

  private void load(FeedRuns runs, FeedRun waiting) {
    FeedRun run = waiting.loading();
    runs.save(run);
    try {
      FeedReport report =
          warehouse.load(new Feed(run.table(), run.year(), runs.file(run), run.name()));
      runs.save(run.ended(report, clock.instant()));
      note(run, "%s: %d rows".formatted(report.outcome(), report.taken()));
    } catch (WarehouseException e) {
      LOG.errorf(e, "Feed %s (%s) failed", run.id(), run.name());
      runs.save(run.failed(clock.instant()));
      note(run, "Failed");
    }
  }

  /** Notes an act on a feed in the audit trail. */
  void note(FeedRun run, String detail) {
    audit.done(
        run.sentBy(),
        AuditedAction.LOAD_FEEDS,
        "Feed",
        run.id().toString(),
        Optional.empty(),
        detail);
  }
}
