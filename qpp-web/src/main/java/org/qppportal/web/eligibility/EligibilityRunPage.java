package org.qppportal.web.eligibility;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.eligibility.EligibilityRefusedException;
import org.qppportal.core.eligibility.EligibilityRunView;
import org.qppportal.core.eligibility.EligibilityService;
import org.qppportal.core.eligibility.ReasonLine;

/**
 * One determination: its progress while it goes on, its counts when it is finished. While it goes
 * on the browser is asked to come again, by a header, so that it works without scripts; people can
 * stop that.
 */
@Named("eligibilityRunPage")
@RequestScoped
public class EligibilityRunPage {

  private static final String REFRESH_SECONDS = "3";
  private static final String OFF = "off";

  @Inject HttpServletRequest request;
  @EJB EligibilityService service;

  private EligibilityRunView run;
  private List<ReasonLine> reasons = List.of();

  /** Reads the determination in the address; nobody but program staff gets further. */
  public void load() {
    run = service.run(EligibilityIds.parse(request.getParameter("id")));
    if (run.isCompleted()) {
      reasons = service.reasons(run.id());
    }
    if (isUpdating()) {
      Faces.getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
    }
  }

  /** Lets the determination go on. */
  public void resume() {
    try {
      service.resume(run.id());
      Faces.redirect("staff/eligibility-run?id=%s", run.id());
    } catch (EligibilityRefusedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  public EligibilityRunView run() {
    return run;
  }

  /** How many are in and out for which reason. */
  public List<ReasonLine> reasons() {
    return reasons;
  }

  /** Whether the work goes on at this moment, as far as is known. */
  public boolean isRunning() {
    return !run.isCompleted() && !run.isFailed();
  }

  /** Whether the page comes again by itself. */
  public boolean isUpdating() {
    return isRunning() && !OFF.equals(request.getParameter("updates"));
  }
}
