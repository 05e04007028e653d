package org.qppportal.web.guest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.guest.GuestService;

/** A ticket as whoever has the link of its mail reads it. */
@Named("guestTicket")
@RequestScoped
public class GuestTicketPage {

  @Inject HttpServletRequest request;
  @EJB GuestService service;

  private Optional<TicketView> ticket = Optional.empty();
  private String problem = "";

  /** Reads the ticket of the key, and takes what was sent. */
  public void load() {
    ticket = service.ticket(getKey());
    if ("POST".equals(request.getMethod())) {
      if (request.getParameter("withdraw") != null) {
        change(() -> service.withdraw(getKey()));
      } else {
        change(() -> service.reply(getKey(), getText()));
      }
    }
  }

  private void change(Runnable change) {
    try {
      change.run();
      Faces.redirect("question?key=%s", getKey());
    } catch (TicketRefusedException e) {
      problem = e.getMessage();
      Messages.create("{0}", problem).error().add("text");
    }
  }

  public boolean isEnded() {
    return ticket.isEmpty();
  }

  public TicketView ticket() {
    return ticket.orElse(null);
  }

  /** Whether the person has just asked. */
  public boolean isAsked() {
    return "true".equals(request.getParameter("asked"));
  }

  public String getProblem() {
    return problem;
  }

  public String getText() {
    return Objects.toString(request.getParameter("text"), "");
  }

  public String getKey() {
    return Objects.toString(request.getParameter("key"), "");
  }
}
