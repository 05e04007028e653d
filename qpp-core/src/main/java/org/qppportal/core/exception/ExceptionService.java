package org.qppportal.core.exception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.exception.rule.ApplicationCheck;
import org.qppportal.core.exception.rule.ApplicationCheck.Earlier;
import org.qppportal.core.exception.rule.ApplicationDraft;
import org.qppportal.core.exception.rule.ApplicationProblem;
import org.qppportal.core.exception.rule.ApplicationProblem.Field;
import org.qppportal.core.exception.rule.DecisionRules;
import org.qppportal.core.exception.rule.ExceptionCommand;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.exception.rule.ExceptionWords;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.core.submission.SubmissionWindows;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.exception.ExceptionApplication;
import org.qppportal.persistence.exception.ExceptionApplication.Subject;
import org.qppportal.persistence.exception.ExceptionRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/** Applications for exceptions, for those who apply. */
@Stateless
@PermitAll
public class ExceptionService {

  private static final String NOT_FOUND = "Not found, or not connected to you.";
  private static final ExceptionPolicy POLICY = ExceptionPolicy.inForce();

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private TicketService desk;
  @Inject private ExceptionRepository applications;
  @Inject private ExceptionViews views;
  @Inject private TicketRepository tickets;
  @Inject private ParticipationRepository participation;
  @Inject private SubmissionWindows windows;
  @Inject private Clock clock;

  /**
   * All that is wrong with an application; empty when it can be taken.
   *
   * @throws NotVisibleException when the caller may not apply for them
   */
  public List<ApplicationProblem> check(ExceptionRequest request) {
    caller.require(Action.APPLY_FOR_EXCEPTION, resource(request));
    return problems(request, subject(request));
  }

  /**
   * Applies, by a ticket of its own.
   *
   * @param by who applies
   * @return the ticket's number
   * @throws ExceptionRefusedException with the first problem that {@link #check} finds
   * @throws NotVisibleException when the caller may not apply for them
   */
  public long apply(ExceptionRequest request, TicketService.Asker by) {
    Actor actor = caller.require(Action.APPLY_FOR_EXCEPTION, resource(request));
    Subject subject = subject(request);
    problems(request, subject).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ExceptionRefusedException(problem.message());
            });
    ApplicationDraft draft = request.draft();
    long number = desk.ask(question(request), by, TicketChannel.WEB, List.of());
    applications.add(
        new ExceptionApplication(
            number,
            draft.kind().orElseThrow(),
            draft.year(),
            subject,
            POLICY.asksReason(draft.kind().orElseThrow()) ? draft.reason() : Optional.empty(),
            POLICY
                .share(draft.kind().orElseThrow(), draft.applicant())
                .flatMap(share -> draft.sharePercent()),
            rules(draft.year()).asked(draft, draft.kind().orElseThrow()),
            actor.username(),
            clock.instant()));
    audited(actor, number, subject, "applied: " + draft.kind().orElseThrow().code());
    return number;
  }

  /**
   * Takes an application back.
   *
   * @throws ExceptionRefusedException when it is over already
   */
  public void withdraw(long ticket, String name) {
    caller.signedIn();
    ExceptionApplication application = applications.locked(ticket).orElseThrow(this::notFound);
    Actor actor = caller.require(Action.APPLY_FOR_EXCEPTION, resource(application));
    application.decide(
        DecisionRules.after(views.state(application), ExceptionCommand.WITHDRAW)
            .orElseThrow(
                () ->
                    new ExceptionRefusedException(
                        "This application is over: there is nothing to withdraw.")),
        actor.username(),
        clock.instant());
    Ticket asked = tickets.ticket(ticket).orElseThrow();
    if (asked.getState() != TicketState.CLOSED && asked.getState() != TicketState.SOLVED) {
      if (asked.getRequester().filter(actor.username()::equals).isPresent()) {
        desk.change(ticket, TicketCommand.WITHDRAW, name);
      } else if (asked.getAbout().getPracticeId().isPresent()) {
        desk.reply(ticket, "The application is withdrawn.", name, TicketChannel.WEB, List.of());
      }
    }
    audited(actor, ticket, application.getSubject(), "withdrawn");
  }

  /**
   * What was applied for under a practice in a year, as far as it is the caller's: those who act
   * for the practice see all, clinicians the practice's and their own.
   */
  public List<ExceptionView> ofPractice(UUID practiceId, int year) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, Resource.PracticeData.of(practiceId, year));
    return applications.ofPractice(practiceId, year).stream()
        .filter(
            one ->
                one.getSubject().type() == EntityType.GROUP
                    || Access.may(actor, Action.APPLY_FOR_EXCEPTION, resource(one)))
        .map(one -> views.view(one, Access.may(actor, Action.APPLY_FOR_EXCEPTION, resource(one))))
        .toList();
  }

  /** What was applied for by an APM entity in a year. */
  public List<ExceptionView> ofEntity(String entityId, int year) {
    caller.require(Action.VIEW_APM_ENTITY, new Resource.ApmEntityData(entityId));
    boolean own = mayForEntity(entityId);
    return applications.ofEntity(entityId, year).stream().map(one -> views.view(one, own)).toList();
  }

  /** Whether the caller may apply for a practice as a group. */
  public boolean mayForGroup(UUID practiceId) {
    return Access.may(
        caller.actor(), Action.APPLY_FOR_EXCEPTION, Resource.PracticeData.of(practiceId));
  }

  /** Whether the caller may apply for an APM entity. */
  public boolean mayForEntity(String entityId) {
    return Access.may(
        caller.actor(), Action.APPLY_FOR_EXCEPTION, new Resource.ApmEntityData(entityId));
  }

  private List<ApplicationProblem> problems(ExceptionRequest request, Subject subject) {
    ApplicationDraft draft = request.draft();
    List<ApplicationProblem> problems =
        new ArrayList<>(rules(draft.year()).check(draft, earlier(subject, draft.year())));
    if (subject.npi().isPresent()
        && participation
            .participation(subject.practiceId().orElseThrow(), subject.npi().get(), draft.year())
            .isEmpty()) {
      problems.add(
          new ApplicationProblem(
              Field.APPLICANT,
              "The clinician did not bill under this practice in %d. Choose another one, or the practice as a group."
                  .formatted(draft.year())));
    }
    return problems;
  }

  /** A demonstration takes applications at any time, as it does data. */
  private ApplicationCheck rules(int year) {
    return new ApplicationCheck(
        POLICY, clock.instant(), windows.of(year).map(SubmissionWindow::practice).orElse(false));
  }

  private List<Earlier> earlier(Subject subject, int year) {
    List<ExceptionApplication> found =
        subject
            .tin()
            .map(tin -> applications.ofTin(tin, subject.npi()))
            .orElseGet(() -> applications.ofEntity(subject.entityId().orElseThrow(), year));
    return found.stream()
        .map(
            one ->
                new Earlier(
                    TicketNumbers.write(one.getTicket()),
                    one.getKind(),
                    one.getPerformanceYear(),
                    views.state(one),
                    one.getReason(),
                    ExceptionViews.approved(one).categories()))
        .toList();
  }

  private TicketQuestion question(ExceptionRequest request) {
    ApplicationDraft draft = request.draft();
    return new TicketQuestion(
        TicketKind.EXCEPTION,
        Optional.empty(),
        "%s, %d".formatted(ExceptionWords.of(draft.kind().orElseThrow()), draft.year()),
        draft.text(),
        new TicketQuestion.Context(
            request.practiceId(),
            Optional.empty(),
            Optional.of(draft.year()),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/my/exception")));
  }

  private Subject subject(ExceptionRequest request) {
    Optional<Practice> practice = request.practiceId().flatMap(participation::practice);
    if (practice.isEmpty() && request.entityId().isEmpty()) {
      throw notFound();
    }
    return new Subject(
        request.draft().applicant(),
        request.practiceId(),
        practice.map(Practice::getTin),
        request.npi().map(Npi::new),
        request.entityId());
  }

  private Resource resource(ExceptionRequest request) {
    return resource(
        request.draft().applicant(), request.practiceId(), request.npi(), request.entityId());
  }

  private Resource resource(ExceptionApplication application) {
    Subject subject = application.getSubject();
    return resource(
        subject.type(), subject.practiceId(), subject.npi().map(Npi::value), subject.entityId());
  }

  private Resource resource(
      EntityType type, Optional<UUID> practice, Optional<String> npi, Optional<String> entity) {
    return switch (type) {
      case GROUP -> Resource.PracticeData.of(practice.orElseThrow(this::notFound));
      case INDIVIDUAL ->
          new Resource.ParticipantData(
              practice.orElseThrow(this::notFound),
              npi.filter(Npi::isValid).orElseThrow(this::notFound));
      case APM -> new Resource.ApmEntityData(entity.orElseThrow(this::notFound));
      case VIRTUAL_GROUP, SUBGROUP -> throw notFound();
    };
  }

  private NotVisibleException notFound() {
    return new NotVisibleException(NOT_FOUND);
  }

  private void audited(Actor actor, long ticket, Subject subject, String detail) {
    audit.done(
        actor.username(),
        AuditedAction.APPLY_FOR_EXCEPTION,
        "Exception",
        TicketNumbers.write(ticket),
        subject.practiceId(),
        detail);
  }
}
