package org.qppportal.web.guest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.guest.GuestService;

/** Where a question without an account is confirmed: by the button, not by opening the page. */
@Named("confirmPage")
@RequestScoped
public class ConfirmPage {

  @Inject HttpServletRequest request;
  @EJB GuestService service;

  private boolean waiting;

  /** Looks whether there is something to confirm, and confirms it when the button was pressed. */
  public void load() {
    waiting = service.isWaiting(getKey());
    if (waiting && "POST".equals(request.getMethod())) {
      confirm();
    }
  }

  private void confirm() {
    try {
      Faces.redirect("question?key=%s&asked=true", service.confirm(getKey()));
    } catch (TicketRefusedException twice) {
      waiting = false;
    }
  }

  /** Whether the button is of use; if not, the link was used or is too old. */
  public boolean isWaiting() {
    return waiting;
  }

  public String getKey() {
    return Objects.toString(request.getParameter("key"), "");
  }
}
