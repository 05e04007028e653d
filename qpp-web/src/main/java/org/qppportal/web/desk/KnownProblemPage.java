package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.Placeholders;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.work.KnownProblemService;

/** A problem with its tickets, and one answer to all of them. */
@Named("knownProblemPage")
@RequestScoped
public class KnownProblemPage {

  @Inject HttpServletRequest request;
  @EJB KnownProblemService service;

  private KnownProblemService.Problem problem;
  private List<TicketLine> tickets;
  private int seen;
  private String text;
  private String cause;

  /** Reads the problem in the address; nobody but staff gets further. */
  public void load() {
    problem = service.problem(id());
    tickets = service.tickets(id());
    if (!Faces.isPostback()) {
      seen = problem.seen();
    }
  }

  private long id() {
    return Optional.ofNullable(request.getParameter("id"))
        .filter(text -> text.matches("\\d{1,12}"))
        .map(Long::valueOf)
        .orElseThrow(() -> new NotVisibleException("There is no such problem."));
  }

  /** Answers all and says that this solves it. */
  public void solve() {
    answer(TicketCommand.SOLVE);
  }

  /** Answers all; the tickets stay open. */
  public void reply() {
    answer(TicketCommand.REPLY);
  }

  private void answer(TicketCommand command) {
    try {
      KnownProblemService.Sent sent =
          service.answerAll(
              id(), seen, command, Objects.toString(text, ""), DeskTicketPage.given(cause));
      Messages.create("{0} answered.", sent.count() == 1 ? "1 ticket" : sent.count() + " tickets")
          .flash()
          .add();
      sent.refused()
          .forEach(
              (number, reason) ->
                  Messages.create("{0} is not answered. {1}", TicketNumbers.write(number), reason)
                      .warn()
                      .flash()
                      .add());
      Faces.redirect("staff/problem?id=%s", Long.toString(id()));
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(e.field() == TicketRefusedException.Field.CAUSE ? "cause" : "text");
    }
  }

  /** Says that the problem is over. */
  public void end() {
    service.end(id());
    Faces.redirect("staff/problem?id=%s", Long.toString(id()));
  }

  public KnownProblemService.Problem problem() {
    return problem;
  }

  public List<TicketLine> tickets() {
    return tickets;
  }

  public Placeholders.Name[] getPlaces() {
    return Placeholders.Name.values();
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int seen) {
    this.seen = seen;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }
}
