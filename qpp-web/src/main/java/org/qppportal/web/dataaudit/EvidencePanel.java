package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.core.desk.TicketNumbers;

/** What somebody is asked to prove: on the page of the ticket, and all in a list. */
@Named("evidencePanel")
@RequestScoped
public class EvidencePanel {

  @Inject HttpServletRequest request;
  @EJB EvidenceService service;

  private EvidenceRequestView asked;
  private boolean answerable;
  private boolean read;
  private List<EvidenceRequestView> all;

  /** The request of the ticket in the address; null for tickets of other kinds. */
  public EvidenceRequestView asked() {
    if (!read) {
      TicketNumbers.read(request.getParameter("number"))
          .ifPresent(
              number -> {
                asked = service.of(number).orElse(null);
                answerable = asked != null && !asked.decided() && service.isOwn(number);
              });
      read = true;
    }
    return asked;
  }

  /** Whether the person can send evidence now. */
  public boolean isAnswerable() {
    asked();
    return answerable;
  }

  /** All that the person sees, newest first. */
  public List<EvidenceRequestView> all() {
    if (all == null) {
      all = service.visible();
    }
    return all;
  }

  /** Whether the person acts for the practice that is asked, and so can open the request. */
  public boolean isOwn(EvidenceRequestView one) {
    return service.isOwn(one.ticket());
  }
}
