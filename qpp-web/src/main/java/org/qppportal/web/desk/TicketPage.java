package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.web.access.CurrentUser;

/** A ticket as the person who asked sees it. */
@Named("ticketPage")
@RequestScoped
public class TicketPage {

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @EJB TicketService service;

  private TicketView ticket;
  private String text;
  private List<Part> files;
  private Integer points;
  private String comment;

  /** Reads the ticket in the address; to strangers there is none. */
  public void load() {
    if ("true".equals(request.getParameter("tooLarge")) && !Faces.isPostback()) {
      Messages.create("{0}", SentParts.TOO_LARGE).error().add("files");
    }
    ticket = service.ticket(number());
  }

  private long number() {
    return TicketNumbers.read(request.getParameter("number"))
        .orElseThrow(() -> new NotVisibleException("There is no such ticket."));
  }

  /** Sends what was written. */
  public void reply() {
    change(
        "text",
        () ->
            service.reply(
                number(),
                Objects.toString(text, ""),
                name(),
                TicketChannel.WEB,
                SentParts.files(files)));
  }

  /** Takes the question back. */
  public void withdraw() {
    change(null, () -> service.change(number(), TicketCommand.WITHDRAW, name()));
  }

  /** Says that the question is not answered after all. */
  public void reopen() {
    change(null, () -> service.change(number(), TicketCommand.REOPEN, name()));
  }

  /** Says how good the help was. */
  public void rate() {
    change(
        "points",
        () ->
            service.rate(
                number(),
                points == null ? 0 : points,
                Optional.ofNullable(comment).filter(words -> !words.isBlank()),
                name()));
  }

  private void change(String field, Runnable change) {
    try {
      change.run();
      Faces.redirect("my/ticket?number=%s", Long.toString(number()));
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(e.field() == TicketRefusedException.Field.FILE ? "files" : field);
    }
  }

  private String name() {
    return user.getName();
  }

  public TicketView ticket() {
    return ticket;
  }

  /** Whether the person has just asked. */
  public boolean isAsked() {
    return "true".equals(request.getParameter("asked"));
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Integer getPoints() {
    return points;
  }

  public void setPoints(Integer points) {
    this.points = points;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
