package org.qppportal.core.warehouse;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * The portal's claims warehouse. Whoever calls has authorized before: this is for services and
 * jobs, never for pages.
 */
@ApplicationScoped
public class Warehouse {

  private final DuckDbEngine local;
  private final SqlEngine engine;
  private final Lake lake;
  private Clock clock;
  private KnownSubjects known;

  /** Opens what the environment names. */
  public Warehouse() {
    WarehouseSettings settings = WarehouseSettings.from(System.getenv());
    this.lake = new Lake(settings.folder());
    this.local = new DuckDbEngine(lake, settings.limits());
    this.engine = settings.url().<SqlEngine>map(url -> new TrinoEngine(url, lake)).orElse(local);
  }

  @Inject
  void use(Clock theClock, KnownSubjects theKnown) {
    this.clock = theClock;
    this.known = theKnown;
  }

  /**
   * What answers questions: see the questions of this package, such as {@link ThresholdQuestion}.
   */
  public SqlEngine engine() {
    return engine;
  }

  /** The files, and which of them count. */
  public Lake lake() {
    return lake;
  }

  /**
   * Takes a feed in, as a whole or not at all.
   *
   * @throws WarehouseException when the folder or the engine fails; then nothing changed
   */
  public FeedReport load(Feed feed) {
    return new FeedLoader(lake, local, known).load(feed, clock.instant());
  }

  /**
   * Puts a whole table in the place of the present one.
   *
   * @param rows in the order of the table's columns: Long, Integer, Boolean, String, LocalDate
   * @throws WarehouseException when the folder or the engine fails; then nothing changed
   */
  public void replace(LakeTable table, Stream<List<Object>> rows) {
    new LakeWriter(lake, local).replace(table, rows);
  }

  /** Begins to fill tables by queries; nothing is seen before {@link LakeBuild#publish()}. */
  public LakeBuild build() {
    return new LakeBuild(lake, local);
  }

  @PreDestroy
  void close() {
    local.close();
  }
}
