package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.work.KnownProblemService;

/** All problems that several people ask about, and a new one. */
@Named("knownProblemsPage")
@RequestScoped
public class KnownProblemsPage {

  @EJB KnownProblemService service;

  private List<KnownProblemService.Problem> problems;
  private String title;
  private String description;

  /** Reads them; nobody but staff gets further. */
  public void load() {
    problems = service.problems();
  }

  /** Takes down a new one. */
  public void open() {
    try {
      long id = service.open(Objects.toString(title, ""), Objects.toString(description, ""));
      Faces.redirect("staff/problem?id=%s", Long.toString(id));
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(e.field() == TicketRefusedException.Field.SUBJECT ? "problemTitle" : "description");
    }
  }

  public List<KnownProblemService.Problem> problems() {
    return problems;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}
