package org.qppportal.web.claims;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.claims.ClaimsLoadRefusedException;
import org.qppportal.core.claims.ClaimsProblemView;
import org.qppportal.core.claims.ClaimsRunView;
import org.qppportal.core.claims.ClaimsService;
import org.qppportal.core.claims.MeasureTotal;

/**
 * One load of claim lines: its progress, what is wrong with the file, or what it gave. While it
 * goes on the browser is asked to come again, by a header, so that it works without scripts; people
 * can stop that.
 */
@Named("claimsRunPage")
@RequestScoped
public class ClaimsRunPage {

  private static final String REFRESH_SECONDS = "3";
  private static final String OFF = "off";

  /** So many problems are on the page; the file has all that are kept. */
  private static final int SHOWN = 50;

  @Inject HttpServletRequest request;
  @EJB ClaimsService service;

  private ClaimsRunView run;
  private List<ClaimsProblemView> problems;
  private List<MeasureTotal> totals;

  /** Reads the load in the address; nobody but program staff gets further. */
  public void load() {
    run = service.run(ClaimsIds.parse(request.getParameter("id")));
    problems = service.problems(run.id());
    totals = run.isCompleted() ? service.totals(run.id()) : List.of();
    if (isUpdating()) {
      Faces.getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
    }
  }

  /** Lets the load go on. */
  public void resume() {
    try {
      service.resume(run.id());
      Faces.redirect("staff/claims-run?id=%s", run.id());
    } catch (ClaimsLoadRefusedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  public ClaimsRunView run() {
    return run;
  }

  /** Whether the page comes again by itself. */
  public boolean isUpdating() {
    return run.isRunning() && !OFF.equals(request.getParameter("updates"));
  }

  /** The first problems. */
  public List<ClaimsProblemView> problems() {
    return problems.subList(0, Math.min(SHOWN, problems.size()));
  }

  /** Whether there are more problems than the page shows. */
  public boolean isMoreProblems() {
    return run.errors() + run.warnings() > problems().size();
  }

  public List<MeasureTotal> totals() {
    return totals;
  }
}
