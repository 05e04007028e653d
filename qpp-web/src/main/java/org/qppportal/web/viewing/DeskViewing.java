package org.qppportal.web.viewing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.viewing.ViewingService;
import org.qppportal.web.desk.DeskTicketPage;

/** Begins to see what the person sees who asked a ticket. */
@Named("deskViewing")
@RequestScoped
public class DeskViewing {

  @Inject DeskTicketPage page;
  @Inject ViewingSession session;
  @EJB ViewingService service;

  private String reason;

  /** Begins, and shows the person's first page. */
  public void begin() {
    try {
      session.begin(service.begin(page.number(), Objects.toString(reason, "")));
      Faces.redirect("my/");
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add("reason");
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
