package org.qppportal.core.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.qppportal.core.desk.TicketEnding;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.exception.ExceptionRepository;
import org.qppportal.persistence.type.TicketKind;

/** The ticket of an application that nobody has decided on stays unsolved. */
@ApplicationScoped
class UndecidedApplication implements TicketEnding {

  @Inject private ExceptionRepository applications;
  @Inject private ExceptionViews views;

  @Override
  public Optional<String> refusal(Ticket ticket) {
    return Optional.of(ticket)
        .filter(one -> one.getKind() == TicketKind.EXCEPTION)
        .flatMap(one -> applications.application(one.getNumber()))
        .filter(application -> views.view(application, false).undecided())
        .map(application -> "This application is not decided yet. Approve or deny it instead.");
  }
}
