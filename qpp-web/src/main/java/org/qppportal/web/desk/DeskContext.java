package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.desk.context.TicketContextService;
import org.qppportal.core.desk.context.TicketContextService.Connected;
import org.qppportal.core.desk.context.TicketContextService.Known;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.practice.YearChoice;

/** The practices beside a ticket; what is known of one is read when staff ask for it. */
@Named("deskContext")
@RequestScoped
public class DeskContext {

  @Inject HttpServletRequest request;
  @Inject YearChoice years;
  @Inject DeskTicketPage page;
  @EJB TicketContextService service;

  private List<Connected> practices;
  private Known known;

  /** The practices of who asked, and the one that the ticket names. */
  public List<Connected> practices() {
    if (practices == null) {
      practices = service.practices(page.number());
    }
    return practices;
  }

  /** What is known of the practice in the address; null when there is none. */
  public Known known() {
    if (known == null) {
      known =
          Optional.ofNullable(request.getParameter("practice"))
              .map(id -> service.practice(page.number(), Ids.parse(id), year()))
              .orElse(null);
    }
    return known;
  }

  /** The year in the address, or that of the ticket, or the newest that can be scored. */
  public int year() {
    return request.getParameter("year") == null
        ? page.ticket().about().year().orElseGet(years::year)
        : years.year();
  }
}
