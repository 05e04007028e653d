package org.qppportal.web.close;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;

/** The closes of all years, and a form to start one. */
@Named("closesPage")
@RequestScoped
public class ClosesPage {

  private static final String YEAR_FIELD = "year";

  @EJB CloseService service;

  private List<CloseView> closes;
  private List<Integer> years;
  private Integer year;

  /** Reads the list; nobody but program staff gets further. */
  public void load() {
    closes = service.closes();
  }

  /** Starts a close of the chosen year and shows its progress. */
  public void start() {
    try {
      Faces.redirect("staff/close?id=%s", service.start(year).id());
    } catch (CloseRefusedException e) {
      Messages.create(e.getMessage()).error().add(YEAR_FIELD);
      load();
    }
  }

  public List<CloseView> closes() {
    return closes;
  }

  /**
   * The years that can be closed, newest first. A choice is compared with them before the page is
   * loaded.
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
