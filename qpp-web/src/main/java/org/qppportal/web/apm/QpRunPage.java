package org.qppportal.web.apm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.apm.run.QpRunRefusedException;
import org.qppportal.core.apm.run.QpRunService;
import org.qppportal.core.apm.run.QpRunView;

/**
 * One run: its progress while it goes on, its figures when it is finished. While it goes on the
 * browser is asked to come again, by a header, so that it works without scripts; people can stop
 * that.
 */
@Named("qpRunPage")
@RequestScoped
public class QpRunPage {

  private static final String REFRESH_SECONDS = "3";
  private static final String OFF = "off";

  @Inject HttpServletRequest request;
  @EJB QpRunService service;

  private QpRunView run;
  private List<QpRunView> others;
  private List<QpRunService.EntityScore> scores = List.of();
  private List<QpRunService.Change> changes;

  /** Reads the run in the address; nobody but program staff gets further. */
  public void load() {
    run = service.run(QpRunIds.parse(request.getParameter("id")));
    others =
        service.runs().stream()
            .filter(QpRunView::isCompleted)
            .filter(other -> other.performanceYear() == run.performanceYear())
            .filter(other -> other.snapshot() == run.snapshot() && other.id() != run.id())
            .toList();
    if (run.isCompleted()) {
      scores = service.scores(run.id());
      changes = comparison();
    }
    if (isUpdating()) {
      Faces.getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
    }
  }

  private List<QpRunService.Change> comparison() {
    String before = request.getParameter("compare");
    return before == null || before.isBlank()
        ? null
        : service.differences(QpRunIds.parse(before), run.id());
  }

  /** Lets the run go on. */
  public void resume() {
    try {
      service.resume(run.id());
      Faces.redirect("staff/qp-run?id=%s", run.id());
    } catch (QpRunRefusedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  public QpRunView run() {
    return run;
  }

  /** Whether the page comes again by itself. */
  public boolean isUpdating() {
    return run.isRunning() && !OFF.equals(request.getParameter("updates"));
  }

  /** The other finished runs of the year and snapshot, newest first. */
  public List<QpRunView> others() {
    return others;
  }

  public List<QpRunService.EntityScore> scores() {
    return scores;
  }

  /** Whether the run is compared with another. */
  public boolean isCompared() {
    return changes != null;
  }

  /** How it differs from the run in the address. */
  public List<QpRunService.Change> changes() {
    return changes;
  }

  /** The id of the run it is compared with, as it is in the address. */
  public String compared() {
    return request.getParameter("compare");
  }
}
