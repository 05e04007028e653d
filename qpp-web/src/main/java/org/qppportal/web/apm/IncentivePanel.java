package org.qppportal.web.apm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.qppportal.core.apm.run.IncentiveService;
import org.qppportal.core.apm.run.IncentiveSums;

/** What the APM incentive payments of the year on the page are a share of. */
@Named("incentivePanel")
@RequestScoped
public class IncentivePanel {

  @Inject QpRunsPage page;
  @EJB IncentiveService service;

  private Optional<IncentiveSums> sums;

  /** Empty when the year pays no incentive. */
  public Optional<IncentiveSums> sums() {
    if (sums == null) {
      sums = service.sums(page.year());
    }
    return sums;
  }

  /** Begins to add up, and opens the page again. */
  public void addUp() {
    service.addUp(page.year());
    Faces.redirect("staff/qp?year=%s#incentive", page.year());
  }
}
