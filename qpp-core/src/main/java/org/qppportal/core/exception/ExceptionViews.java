package org.qppportal.core.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qppportal.core.exception.rule.DecisionRules;
import org.qppportal.core.exception.rule.ExceptionCommand;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.exception.rule.Reweighting;
import org.qppportal.core.exception.rule.Reweighting.Approved;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.exception.ExceptedCategory;
import org.qppportal.persistence.exception.ExceptionApplication;
import org.qppportal.persistence.exception.ExceptionApplication.Subject;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SubmissionRepository;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.persistence.type.Npi;

/** Puts together what there is to see of applications. */
@ApplicationScoped
class ExceptionViews {

  private static final Reweighting REWEIGHTING = new Reweighting(ExceptionPolicy.inForce());

  @Inject private TicketRepository tickets;
  @Inject private SubmissionRepository submissions;

  /**
   * An application as it stands now.
   *
   * @param own whether the reader is one of those who apply for it
   */
  ExceptionView view(ExceptionApplication application, boolean own) {
    Subject subject = application.getSubject();
    Approved approved = approved(application);
    ExceptionState state = state(application);
    boolean ended = state == ExceptionState.DENIED || state == ExceptionState.WITHDRAWN;
    return new ExceptionView(
        application.getTicket(),
        application.getKind(),
        application.getPerformanceYear(),
        subject.type(),
        subject.npi().map(Npi::value),
        subject.entityId(),
        application.getReason(),
        application.getSharePercent(),
        approved.categories().stream().sorted().toList(),
        List.copyOf(REWEIGHTING.ending(approved, approved.categories())),
        ended ? List.of() : REWEIGHTING.effects(approved, sent(application)),
        state,
        application.getAppliedBy(),
        application.getAppliedAt(),
        application.getDecidedAt(),
        own && DecisionRules.after(state, ExceptionCommand.WITHDRAW).isPresent(),
        DecisionRules.after(state, ExceptionCommand.APPROVE).isPresent());
  }

  /** In which state an application is. */
  ExceptionState state(ExceptionApplication application) {
    return DecisionRules.state(
        application.getState(), tickets.ticket(application.getTicket()).orElseThrow().getState());
  }

  /** Categories that data of the applicant is there for. */
  Set<Category> sent(ExceptionApplication application) {
    Subject subject = application.getSubject();
    Set<Category> sent = EnumSet.noneOf(Category.class);
    submissions
        .submission(
            subject.type(),
            subject.tin(),
            subject.npi(),
            subject.entityId(),
            application.getPerformanceYear())
        .map(submission -> submissions.sets(submission.getId()))
        .stream()
        .flatMap(Collection::stream)
        .map(MeasurementSetEntity::getCategory)
        .forEach(sent::add);
    return sent;
  }

  /** An application as the rules see it. */
  static Approved approved(ExceptionApplication application) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Set<Category> ended = EnumSet.noneOf(Category.class);
    for (ExceptedCategory one : application.getCategories()) {
      categories.add(one.getCategory());
      if (one.getEndedAt().isPresent()) {
        ended.add(one.getCategory());
      }
    }
    return new Approved(application.getKind(), application.getPerformanceYear(), categories, ended);
  }
}
