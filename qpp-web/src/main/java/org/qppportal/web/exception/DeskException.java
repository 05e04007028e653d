package org.qppportal.web.exception;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.exception.ExceptionDecisions;
import org.qppportal.core.exception.ExceptionRefusedException;
import org.qppportal.core.exception.ExceptionView;
import org.qppportal.core.exception.rule.ExceptionCommand;
import org.qppportal.web.desk.DeskTicketPage;

/** The application of a ticket, for those who decide on it. */
@Named("deskException")
@RequestScoped
public class DeskException {

  @Inject HttpServletRequest request;
  @Inject DeskTicketPage page;
  @EJB ExceptionDecisions decisions;

  private ExceptionView application;
  private boolean read;
  private String decision;

  /** The application; null for tickets of other kinds. */
  public ExceptionView application() {
    if (!read) {
      application = decisions.of(number()).orElse(null);
      read = true;
    }
    return application;
  }

  /** Whether the application waits for a decision. */
  public boolean isUndecided() {
    return application() != null && application().undecided();
  }

  /** Whether the person may decide. */
  public boolean isDecider() {
    return isUndecided() && decisions.mayDecide(number());
  }

  /** Approves the application. */
  public void approve() {
    decide(ExceptionCommand.APPROVE);
  }

  /** Denies it. */
  public void deny() {
    decide(ExceptionCommand.DENY);
  }

  private void decide(ExceptionCommand command) {
    try {
      decisions.decide(number(), page.getSeen(), command, Objects.toString(decision, ""));
      Faces.redirect("staff/ticket?number=%s", Long.toString(number()));
    } catch (ExceptionRefusedException | TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add("decision");
    }
  }

  private long number() {
    Optional<Long> number = TicketNumbers.read(request.getParameter("number"));
    return number.orElseThrow(() -> new NotVisibleException("There is no such ticket."));
  }

  public String getDecision() {
    return decision;
  }

  public void setDecision(String decision) {
    this.decision = decision;
  }
}
