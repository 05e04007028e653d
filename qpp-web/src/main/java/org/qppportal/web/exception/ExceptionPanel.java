package org.qppportal.web.exception;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Messages;
import org.qppportal.core.exception.ExceptionRefusedException;
import org.qppportal.core.exception.ExceptionService;
import org.qppportal.core.exception.ExceptionView;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.web.access.CurrentUser;

/** What was applied for, on the pages of a practice and of an APM entity. */
@Named("exceptionPanel")
@RequestScoped
public class ExceptionPanel {

  @Inject CurrentUser user;
  @EJB ExceptionService service;

  private final Map<String, List<ExceptionView>> read = new HashMap<>();

  /** What was applied for under a practice; read once. */
  public List<ExceptionView> ofPractice(UUID practice, int year) {
    return read.computeIfAbsent(practice + "/" + year, key -> service.ofPractice(practice, year));
  }

  /** What an APM entity applied for; read once. */
  public List<ExceptionView> ofEntity(String entity, int year) {
    return read.computeIfAbsent(entity + "/" + year, key -> service.ofEntity(entity, year));
  }

  /** Whether the person may apply for an APM entity. */
  public boolean mayForEntity(String entity) {
    return service.mayForEntity(entity);
  }

  /** The practice's own approved exceptions that data would end. */
  public List<ExceptionView> atRisk(UUID practice, int year) {
    return ofPractice(practice, year).stream()
        .filter(one -> one.applicant() == EntityType.GROUP)
        .filter(one -> one.state() == ExceptionState.APPROVED)
        .filter(one -> !one.endedByData().isEmpty())
        .toList();
  }

  /** Takes an application back. */
  public void withdraw(long ticket) {
    try {
      service.withdraw(ticket, user.getName());
      read.clear();
      Messages.create("The application is withdrawn.").add();
    } catch (ExceptionRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add();
    }
  }
}
