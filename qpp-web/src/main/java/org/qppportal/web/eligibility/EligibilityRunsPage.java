package org.qppportal.web.eligibility;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.eligibility.EligibilityRefusedException;
import org.qppportal.core.eligibility.EligibilityRunView;
import org.qppportal.core.eligibility.EligibilityService;

/** The determinations of all years, and a form to start one. */
@Named("eligibilityRunsPage")
@RequestScoped
public class EligibilityRunsPage {

  private static final String YEAR_FIELD = "year";

  @EJB EligibilityService service;

  private List<EligibilityRunView> runs;
  private List<Integer> years;
  private Integer year;

  /** Reads the list; nobody but program staff gets further. */
  public void load() {
    runs = service.runs();
  }

  /** Starts a determination of the chosen year and shows its progress. */
  public void start() {
    try {
      Faces.redirect("staff/eligibility-run?id=%s", service.start(year).id());
    } catch (EligibilityRefusedException e) {
      Messages.create(e.getMessage()).error().add(YEAR_FIELD);
      load();
    }
  }

  public List<EligibilityRunView> runs() {
    return runs;
  }

  /**
   * The years that can be determined, newest first. A choice is compared with them before the page
   * is loaded.
   */
  public List<Integer> getYears() {
    if (years == null) {
      years = service.years();
    }
    return years;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
