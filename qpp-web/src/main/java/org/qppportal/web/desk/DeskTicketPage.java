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
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.work.ReplyTemplateService;

/** A ticket as those who work on it see it. */
@Named("deskTicketPage")
@RequestScoped
public class DeskTicketPage {

  /** What stays of the other form when one is sent. */
  private static final String UNSENT_TEXT = "deskUnsentText";

  private static final String UNSENT_NOTE = "deskUnsentNote";
  private static final int MOST_OF_QUEUE = 50;

  @Inject HttpServletRequest request;
  @EJB DeskService service;
  @EJB ReplyTemplateService templates;

  private TicketView ticket;
  private List<DeskService.Colleague> colleagues;
  private int seen;
  private String text;
  private String cause;
  private String note;
  private String template;
  private TicketLine next;
  private boolean nextRead;

  /** Reads the ticket in the address; nobody but staff gets further. */
  public void load() {
    ticket = service.ticket(number());
    colleagues = service.colleagues(number());
    if (!Faces.isPostback()) {
      seen = ticket.version();
      text = Faces.getFlashAttribute(UNSENT_TEXT);
      note = Faces.getFlashAttribute(UNSENT_NOTE);
    }
  }

  /** The number in the address. */
  public long number() {
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
    write(TicketCommand.SOLVE);
  }

  private void write(TicketCommand command) {
    change(
        "text",
        () -> {
          service.write(number(), seen, command, Objects.toString(text, ""), given(cause));
          Faces.setFlashAttribute(UNSENT_NOTE, note);
        });
  }

  /** Writes a note among staff. */
  public void addNote() {
    change(
        "note",
        () -> {
          service.write(
              number(), seen, TicketCommand.ADD_NOTE, Objects.toString(note, ""), Optional.empty());
          Faces.setFlashAttribute(UNSENT_TEXT, text);
        });
  }

  /** Puts a template into the answer, after what is there. */
  public void fill() {
    given(template)
        .map(Long::valueOf)
        .map(id -> templates.fill(number(), id))
        .ifPresent(
            filled -> {
              text = given(text).map(words -> words + "\n\n").orElse("") + filled.text();
              cause = filled.cause().orElse(cause);
              if (!filled.missing().isEmpty()) {
                Messages.create(
                        "Write something for {0} before you send it.",
                        String.join(", ", filled.missing()))
                    .warn()
                    .add("text");
              }
            });
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

  /**
   * Changes the ticket and shows it anew, or says why not.
   *
   * @param field what the reason stands at; null for all of the page
   */
  public void change(String field, Runnable change) {
    try {
      change.run();
      DeskAddress.go("ticket", "number=" + number() + "&" + query());
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(e.field() == TicketRefusedException.Field.CAUSE ? "cause" : field);
      ticket = service.ticket(number());
      seen = ticket.version();
    }
  }

  /** The queue that the reader came from, as parameters of an address. */
  public String query() {
    return DeskAddress.query(DeskAddress.wanted(request));
  }

  /** The ticket that comes after this one in the queue; null when there is none. */
  public TicketLine next() {
    if (!nextRead) {
      next = findNext();
      nextRead = true;
    }
    return next;
  }

  private TicketLine findNext() {
    List<TicketLine> queue = service.part(DeskAddress.wanted(request), 0, MOST_OF_QUEUE);
    int here = queue.stream().map(TicketLine::number).toList().indexOf(number());
    return here + 1 < queue.size() ? queue.get(here + 1) : null;
  }

  static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(words -> !words.isBlank());
  }

  public TicketView ticket() {
    return ticket;
  }

  /** Who else has it open. */
  public List<DeskService.Colleague> colleagues() {
    return colleagues;
  }

  public List<ReplyTemplateService.Kept> getTemplates() {
    return templates.templates(number());
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

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }
}
