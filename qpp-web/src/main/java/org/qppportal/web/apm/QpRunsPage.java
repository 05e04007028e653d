package org.qppportal.web.apm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.apm.run.QpRunRefusedException;
import org.qppportal.core.apm.run.QpRunService;
import org.qppportal.core.apm.run.QpRunView;

/** The determinations of a year, and a form to start one. */
@Named("qpRunsPage")
@RequestScoped
public class QpRunsPage {

  private static final String SNAPSHOT_FIELD = "snapshot";

  @Inject HttpServletRequest request;
  @EJB QpRunService service;

  private List<QpRunView> runs;
  private List<Integer> years;
  private Integer year;
  private List<QpRunService.Snapshot> snapshots;
  private Integer snapshot;
  private Integer runOutDays;

  /** Reads the year in the address; nobody but program staff gets further. */
  public void load() {
    runs = service.runs().stream().filter(run -> run.performanceYear() == year()).toList();
  }

  /** Starts a run and shows its progress. */
  public void start() {
    try {
      QpRunView run = service.start(year(), snapshot, Optional.ofNullable(runOutDays));
      Faces.redirect("staff/qp-run?id=%s", run.id());
    } catch (QpRunRefusedException e) {
      Messages.create(e.getMessage()).error().add(SNAPSHOT_FIELD);
      load();
    }
  }

  /** The year in the address, or the newest. */
  public int year() {
    if (year == null) {
      String asked = request.getParameter("year");
      year =
          years().stream()
              .filter(known -> known.toString().equals(asked))
              .findFirst()
              .orElseGet(() -> years().get(0));
    }
    return year;
  }

  public List<QpRunView> runs() {
    return runs;
  }

  /** All years, newest first. */
  public List<Integer> years() {
    if (years == null) {
      years = service.years();
    }
    return years;
  }

  /** The snapshots of the year; a choice is compared with them before the page is loaded. */
  public List<QpRunService.Snapshot> getSnapshots() {
    if (snapshots == null) {
      snapshots = service.snapshots(year());
    }
    return snapshots;
  }

  public Integer getSnapshot() {
    return snapshot;
  }

  public void setSnapshot(Integer snapshot) {
    this.snapshot = snapshot;
  }

  /** Empty for what the year's policy says. */
  public Integer getRunOutDays() {
    return runOutDays;
  }

  public void setRunOutDays(Integer runOutDays) {
    this.runOutDays = runOutDays;
  }
}
