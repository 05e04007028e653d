package org.qppportal.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.qppportal.core.warehouse.FeedFinding;
import org.qppportal.core.warehouse.FeedReport;
import org.qppportal.core.warehouse.FeedRun;
import org.qppportal.core.warehouse.FeedService;
import org.qppportal.core.warehouse.FeedState;
import org.qppportal.web.batch.BatchIds;

/**
 * One feed: whether it is loaded yet, and its report. While it is being loaded the browser is asked
 * to come again, by a header, so that it works without scripts; people can stop that.
 */
@Named("feedPage")
@RequestScoped
public class FeedPage {

  private static final String REFRESH_SECONDS = "3";
  private static final String OFF = "off";

  @Inject HttpServletRequest request;
  @EJB FeedService service;

  private FeedRun run;

  /** Reads the feed in the address; nobody but program staff gets further. */
  public void load() {
    run = service.feed(BatchIds.parse(request.getParameter("id")));
    if (isUpdating()) {
      Faces.getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
    }
  }

  public FeedRun run() {
    return run;
  }

  /** Whether the page comes again by itself. */
  public boolean isUpdating() {
    return run.isRunning() && !OFF.equals(request.getParameter("updates"));
  }

  public boolean isTaken() {
    return run.state() == FeedState.TAKEN;
  }

  public boolean isTakenBefore() {
    return run.state() == FeedState.ALREADY_TAKEN;
  }

  public boolean isRefused() {
    return run.state() == FeedState.REFUSED;
  }

  public boolean isFailed() {
    return run.state() == FeedState.FAILED;
  }

  /** The report, once there is one. */
  public FeedReport report() {
    return run.report().orElse(null);
  }

  /** What was found. */
  public List<FeedFinding> findings() {
    return run.report().map(FeedReport::findings).orElse(List.of());
  }
}
