package org.qppportal.core.warehouse;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;

/** Feeds of the claims warehouse, for program staff. To everybody else there is no such thing. */
@Stateless
@PermitAll
public class FeedService {

  /** The first determination segment of 2017 began in it. */
  private static final int FIRST_YEAR = 2015;

  private static final int LAST_YEAR = 2026;

  @EJB private CallerService caller;
  @Inject private FeedWork work;
  @Inject private Clock clock;

  /**
   * Takes a feed. It is loaded after the answer.
   *
   * @param table one of {@link #tables()}
   * @param year the year that its services or lists are of; of no meaning for coverage
   * @param name the file's name, whose end says what it is
   * @throws FeedRefusedException when there is no such feed
   * @throws FeedTooLargeException when it has too many bytes
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FeedRun send(LakeTable table, int year, String name, InputStream content)
      throws IOException {
    Actor actor = require();
    if (!tables().contains(table)) {
      throw new FeedRefusedException(
          "There are feeds of claim_line, coverage and attribution. Choose one of them.");
    }
    boolean ofAYear = table != LakeTable.COVERAGE;
    if (ofAYear && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw new FeedRefusedException(
          "Give the year that the rows are of, " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
    FeedRun run =
        work.runs()
            .receive(table, ofAYear ? year : 0, name, content, actor.username(), clock.instant());
    work.note(run, "Received " + run.name() + ", SHA-256 " + run.sha256());
    work.start(run.id());
    return run;
  }

  /** The tables that feeds fill. */
  public List<LakeTable> tables() {
    return List.of(LakeTable.CLAIM_LINE, LakeTable.COVERAGE, LakeTable.ATTRIBUTION);
  }

  /** The years that feeds can be of, newest first. */
  public List<Integer> years() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .map(year -> FIRST_YEAR + LAST_YEAR - year)
        .boxed()
        .toList();
  }

  /** Every feed, newest first. */
  public List<FeedRun> feeds() {
    require();
    return work.runs().all();
  }

  /** One feed. */
  public FeedRun feed(UUID id) {
    require();
    return work.runs()
        .find(id)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private Actor require() {
    return caller.require(Action.LOAD_FEEDS, new Resource.ProgramData());
  }
}
