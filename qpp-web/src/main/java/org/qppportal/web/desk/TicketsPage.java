package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketService;

/** What a person and their practices have asked, of every kind. */
@Named("ticketsPage")
@RequestScoped
public class TicketsPage {

  @EJB TicketService service;

  private List<TicketLine> tickets;

  /** The last changed first. */
  public List<TicketLine> tickets() {
    if (tickets == null) {
      tickets = service.mine();
    }
    return tickets;
  }
}
