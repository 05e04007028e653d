package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.TicketPriority;

/** A ticket as those who work on it see it. */
@Named("deskTicketPage")
@RequestScoped
public class DeskTicketPage {

  @Inject HttpServletRequest request;
  @EJB DeskService service;

  private TicketView ticket;
  private List<DeskService.Colleague> colleagues;
  private int seen;
  private String text;
  private String cause;
  private String note;
  private String team;
  private String priority;

  /** Reads the ticket in the address; nobody but staff gets further. */
  public void load() {
    ticket = service.ticket(number());
    colleagues = service.colleagues(number());
    if (!Faces.isPostback()) {
      seen = ticket.version();
    }
  }

  private long number() {
    return TicketNumbers.read(request.getParameter("number"))
        .orElseThrow(() -> new NotVisibleException("There is no such ticket."));
  }

  /** Sends the answer; the ticket stays open. */
  public void reply() {
    write(TicketCommand.REPLY);
  }

  /** Sends the answer as a question, and waits for the user. */
  public void askUser() {
    write(TicketCommand.ASK_USER);
  }

  /** Sends the answer and says that it is one. */
  public void solve() {
    if (cause == null || cause.isBlank()) {
      Messages.create("Choose what it came from.").error().add("cause");
    } else {
      write(TicketCommand.SOLVE);
    }
  }

  private void write(TicketCommand command) {
    change(
        "text",
        () ->
            service.write(
                number(),
                seen,
                command,
                Objects.toString(text, ""),
                Optional.ofNullable(cause).filter(words -> !words.isBlank())));
  }

  /** Writes a note among staff. */
  public void addNote() {
    change(
        "note",
        () ->
            service.write(
                number(),
                seen,
                TicketCommand.ADD_NOTE,
                Objects.toString(note, ""),
                Optional.empty()));
  }

  /** Makes the ticket the caller's own. */
  public void take() {
    act(TicketCommand.TAKE);
  }

  /** Waits for a third party or a specialist. */
  public void hold() {
    act(TicketCommand.HOLD);
  }

  /** Stops waiting. */
  public void resume() {
    act(TicketCommand.RESUME);
  }

  /** Opens an answered ticket again. */
  public void reopen() {
    act(TicketCommand.REOPEN);
  }

  /** Ends an answered ticket for good. */
  public void close() {
    act(TicketCommand.CLOSE);
  }

  private void act(TicketCommand command) {
    change(null, () -> service.act(number(), seen, command));
  }

  /** Gives the ticket to the other team. */
  public void transfer() {
    change(
        "team",
        () ->
            service.transfer(
                number(),
                seen,
                TicketTeam.of(team)
                    .orElseThrow(() -> new TicketRefusedException("Choose a team."))));
  }

  /** Says how soon it must be answered. */
  public void prioritize() {
    change(
        "priority",
        () ->
            service.prioritize(
                number(),
                seen,
                TicketPriority.ofCode(priority)
                    .orElseThrow(() -> new TicketRefusedException("Choose a priority."))));
  }

  private void change(String field, Runnable change) {
    try {
      change.run();
      Faces.redirect("staff/ticket?number=%s", Long.toString(number()));
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add(field);
      seen = service.ticket(number()).version();
      ticket = service.ticket(number());
    }
  }

  public TicketView ticket() {
    return ticket;
  }

  /** Who else has it open. */
  public List<DeskService.Colleague> colleagues() {
    return colleagues;
  }

  public List<TicketTeam> getTeams() {
    return Arrays.asList(TicketTeam.values());
  }

  public List<TicketPriority> getPriorities() {
    return Arrays.asList(TicketPriority.values());
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

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getTeam() {
    return team == null && ticket != null ? ticket.line().team() : team;
  }

  public void setTeam(String team) {
    this.team = team;
  }

  public String getPriority() {
    return priority == null && ticket != null ? ticket.line().priority().code() : priority;
  }

  public void setPriority(String priority) {
    this.priority = priority;
  }
}
