package org.qppportal.core.exception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.exception.rule.DecisionRules;
import org.qppportal.core.exception.rule.ExceptionCommand;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.exception.rule.Reweighting;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.exception.ExceptionApplication;
import org.qppportal.persistence.exception.ExceptionRepository;
import org.qppportal.persistence.type.ExceptionState;

/** Applications for exceptions, for those who decide on them. */
@Stateless
@PermitAll
public class ExceptionDecisions {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private DeskService desk;
  @Inject private ExceptionRepository applications;
  @Inject private ExceptionViews views;
  @Inject private TicketRepository tickets;
  @Inject private Clock clock;

  /** The application of a ticket that the caller works on; empty for tickets of other kinds. */
  public Optional<ExceptionView> of(long ticket) {
    return applications
        .application(ticket)
        .map(
            application -> {
              caller.require(Action.WORK_TICKET, resource(ticket));
              return views.view(application, false);
            });
  }

  /** Whether the caller may decide. */
  public boolean mayDecide(long ticket) {
    return Access.may(caller.actor(), Action.DECIDE_EXCEPTION, resource(ticket));
  }

  /**
   * Decides on an application and answers its ticket.
   *
   * @param seen the version of the ticket that the writer has seen
   * @param command APPROVE or DENY
   * @param text the message of the decision
   * @throws ExceptionRefusedException when it is decided already, or over
   * @throws org.qppportal.core.desk.TicketRefusedException when nothing is written, or the ticket
   *     has changed
   */
  public void decide(long ticket, int seen, ExceptionCommand command, String text) {
    caller.signedIn();
    ExceptionApplication application =
        applications.locked(ticket).orElseThrow(ExceptionDecisions::notFound);
    Actor actor = caller.require(Action.DECIDE_EXCEPTION, resource(ticket));
    ExceptionState decided =
        Optional.of(command)
            .filter(Set.of(ExceptionCommand.APPROVE, ExceptionCommand.DENY)::contains)
            .flatMap(one -> DecisionRules.after(views.state(application), one))
            .orElseThrow(
                () ->
                    new ExceptionRefusedException(
                        "This application is not waiting for a decision. Load the page again to see"
                            + " what was decided."));
    application.decide(decided, actor.username(), clock.instant());
    desk.write(ticket, seen, TicketCommand.SOLVE, text, Optional.of("rule"));
    if (decided == ExceptionState.APPROVED) {
      endWhatWasSent(application, actor);
    }
    audit.done(
        actor.username(),
        AuditedAction.DECIDE_EXCEPTION,
        "Exception",
        TicketNumbers.write(ticket),
        application.getSubject().practiceId(),
        decided.code());
  }

  /** Data that came before the decision ends the exception as data that comes after it. */
  private void endWhatWasSent(ExceptionApplication application, Actor actor) {
    Reweighting rules = new Reweighting(ExceptionPolicy.inForce());
    rules
        .ending(ExceptionViews.approved(application), views.sent(application))
        .forEach(category -> application.end(category, actor.username(), clock.instant()));
    if (rules.isOver(ExceptionViews.approved(application))) {
      application.move(ExceptionState.VOIDED);
    }
  }

  private Resource resource(long number) {
    Ticket ticket = tickets.ticket(number).orElseThrow(ExceptionDecisions::notFound);
    return new Resource.TicketData(ticket.getRequester(), ticket.getAbout().getPracticeId());
  }

  private static NotVisibleException notFound() {
    return new NotVisibleException("Not found, or not connected to you.");
  }
}
