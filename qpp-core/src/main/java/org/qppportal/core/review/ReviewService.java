package org.qppportal.core.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.close.CloseWords;
import org.qppportal.core.close.Rescored;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketHappening;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.core.payment.PaymentAdjustment;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.review.rule.RequestCheck;
import org.qppportal.core.review.rule.ReviewCommand;
import org.qppportal.core.review.rule.ReviewPolicy;
import org.qppportal.core.review.rule.ReviewProblem;
import org.qppportal.core.review.rule.ReviewRules;
import org.qppportal.core.review.rule.ReviewWindow;
import org.qppportal.core.review.rule.ReviewWords;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.core.submission.SubmissionWindows;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;
import org.qppportal.persistence.close.CloseState;
import org.qppportal.persistence.close.ClosedResults;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.TargetedReview;
import org.qppportal.persistence.review.TargetedReview.Seen;
import org.qppportal.persistence.review.TargetedReview.Subject;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/** Targeted reviews, for those who ask. */
@Stateless
@PermitAll
public class ReviewService {

  private static final ReviewPolicy POLICY = ReviewPolicy.inForce();
  private static final RequestCheck CHECK = new RequestCheck(POLICY);
  private static final int HUNDREDTHS = 2;

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private TicketService desk;
  @EJB private PolicyService policies;
  @Inject private ReviewRepository reviews;
  @Inject private ReviewViews views;
  @Inject private AdjustmentVersions versions;
  @Inject private ClosedResults closed;
  @Inject private CloseRunRepository runs;
  @Inject private ParticipationRepository participation;
  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private SubmissionWindows windows;
  @Inject private Clock clock;

  /**
   * Whether a review can be asked for, and of which results.
   *
   * @param npi the clinician; empty for the practice as a group
   * @throws NotVisibleException when the score is not the caller's, or there is none
   */
  public ReviewOffer offer(UUID practiceId, int year, Optional<String> npi) {
    caller.require(Action.REQUEST_REVIEW, resource(practiceId, npi));
    Subject subject = subject(practiceId, npi);
    ReviewWindow window = window(year);
    Optional<CloseRun> run = closed.latest(year);
    return new ReviewOffer(
        window,
        CHECK.refusal(year, window, earlier(subject, year)),
        run.map(CloseRun::getVersion).orElse(0),
        run.map(one -> seen(one, subject)).orElse(List.of()));
  }

  /** Whether the caller may ask for a review of a score; says nothing of the window. */
  public boolean mayAsk(UUID practiceId, Optional<String> npi) {
    return npi.map(Npi::isValid).orElse(true)
        && Access.may(caller.actor(), Action.REQUEST_REVIEW, resource(practiceId, npi));
  }

  /** How the window of a year stands now. */
  public ReviewWindow window(int year) {
    YearPolicy policy = policy(year);
    return ReviewWindow.at(
        clock.instant(),
        policy.calendar(),
        firstClosed(year),
        windows.of(year).map(SubmissionWindow::practice).orElse(false));
  }

  /** All that is wrong with a request; empty when it can be taken. */
  public List<ReviewProblem> check(ReviewRequest request) {
    caller.require(Action.REQUEST_REVIEW, resource(request.practiceId(), request.npi()));
    Subject subject = subject(request.practiceId(), request.npi());
    int year = request.draft().year();
    return CHECK.check(request.draft(), window(year), earlier(subject, year));
  }

  /**
   * Asks for a review, by a ticket of its own.
   *
   * @param by who asks
   * @param files evidence
   * @return the ticket's number
   * @throws ReviewRefusedException with the first problem that {@link #check} finds
   * @throws org.qppportal.core.desk.TicketRefusedException when a file is not taken
   */
  public long request(ReviewRequest request, TicketService.Asker by, List<SentFile> files) {
    Actor actor =
        caller.require(Action.REQUEST_REVIEW, resource(request.practiceId(), request.npi()));
    check(request).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ReviewRefusedException(problem.message());
            });
    int year = request.draft().year();
    Subject subject = subject(request.practiceId(), request.npi());
    CloseRun run = closed.latest(year).orElseThrow(ReviewService::notFound);
    List<SeenFigures> seen = seen(run, subject);
    if (seen.isEmpty()) {
      throw notFound();
    }
    long number = desk.ask(question(request), by, TicketChannel.WEB, files);
    try {
      reviews.add(
          new TargetedReview(
              number,
              year,
              subject,
              request.draft().reasons(),
              new Seen(run.getId(), run.getVersion(), SeenFigures.toJson(seen)),
              actor.username(),
              clock.instant()));
    } catch (PersistenceException e) {
      throw new ReviewRefusedException(
          "Somebody has just asked for a review of the same score. Look at your questions.");
    }
    promise(number, actor);
    audited(actor, number, subject, "requested: " + String.join(",", request.draft().reasons()));
    return number;
  }

  /** The decision is promised for a day, which wins over the desk's clocks. */
  private void promise(long number, Actor actor) {
    Ticket ticket = tickets.ticket(number).orElseThrow();
    Instant due = ticket.getCreatedAt().plus(Duration.ofDays(POLICY.decisionDays()));
    ticket.promise(due);
    book.note(
        ticket,
        TicketHappening.DUE,
        Optional.of(ReviewWords.day(due)),
        false,
        new TicketBook.Writer(TicketParty.SYSTEM, "portal", "Portal"));
    book.keepTime(ticket);
  }

  /**
   * Takes a request back.
   *
   * @param name what to call the person
   * @throws ReviewRefusedException when it is decided
   */
  public void withdraw(long ticket, String name) {
    caller.signedIn();
    TargetedReview review = reviews.locked(ticket).orElseThrow(ReviewService::notFound);
    Actor actor = caller.require(Action.REQUEST_REVIEW, resource(review));
    ReviewState withdrawn =
        ReviewRules.after(views.state(review), ReviewCommand.WITHDRAW)
            .orElseThrow(
                () ->
                    new ReviewRefusedException(
                        "This review is over: there is nothing to take back."));
    review.end(withdrawn, actor.username(), clock.instant());
    Ticket asked = tickets.ticket(ticket).orElseThrow();
    if (asked.getRequester().filter(actor.username()::equals).isPresent()) {
      desk.change(ticket, TicketCommand.WITHDRAW, name);
    } else if (asked.getState() != TicketState.CLOSED) {
      desk.reply(ticket, "The request is taken back.", name, TicketChannel.WEB, List.of());
    }
    audited(actor, ticket, review.getSubject(), "withdrawn");
  }

  /**
   * The review of a ticket that the caller sees as a user; empty for tickets of other kinds.
   *
   * @throws NotVisibleException when the ticket is not the caller's
   */
  public Optional<ReviewView> of(long ticket) {
    caller.signedIn();
    return reviews
        .review(ticket)
        .map(
            review -> {
              Actor actor = caller.require(Action.VIEW_TICKET, ticketResource(ticket));
              return views.view(
                  review, Access.may(actor, Action.REQUEST_REVIEW, resource(review)), false);
            });
  }

  /** The reviews under a practice in a year, as far as they are the caller's. */
  public List<ReviewView> ofPractice(UUID practiceId, int year) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, Resource.PracticeData.of(practiceId, year));
    return reviews.ofPractice(practiceId, year).stream()
        .filter(one -> Access.may(actor, Action.VIEW_TICKET, ticketResource(one.getTicket())))
        .map(one -> views.view(one, false, false))
        .toList();
  }

  private Optional<Instant> firstClosed(int year) {
    return runs.runs(year).stream()
        .filter(run -> run.getState() == CloseState.COMPLETED)
        .map(CloseRun::getFinishedAt)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private List<SeenFigures> seen(CloseRun run, Subject subject) {
    Map<String, Rescored> now;
    try {
      now = versions.now(run, subject.tin().value());
    } catch (CloseRefusedException e) {
      throw new ReviewRefusedException(
          "The rules or measures of this year were loaded anew since it was closed. Ask again when"
              + " the year is closed again.");
    }
    return now.entrySet().stream()
        .filter(one -> subject.npi().map(Npi::value).map(one.getKey()::equals).orElse(true))
        .map(one -> seen(one.getKey(), one.getValue()))
        .toList();
  }

  private static SeenFigures seen(String npi, Rescored one) {
    return new SeenFigures(
        npi,
        one.status().label(),
        one.source().map(CloseWords::source).orElse(null),
        one.scoreHundredths().map(score -> BigDecimal.valueOf(score, HUNDREDTHS)).orElse(null),
        one.adjustment().map(PaymentAdjustment::percent).orElse(null),
        one.categories());
  }

  private List<RequestCheck.Earlier> earlier(Subject subject, int year) {
    return reviews.ofScore(year, subject.tin(), subject.npi()).stream()
        .map(
            one ->
                new RequestCheck.Earlier(
                    TicketNumbers.write(one.getTicket()), views.state(one), one.isUnanswered()))
        .toList();
  }

  private static TicketQuestion question(ReviewRequest request) {
    return new TicketQuestion(
        TicketKind.TARGETED_REVIEW,
        Optional.empty(),
        "Review of a final score, %d".formatted(request.draft().year()),
        request.draft().text(),
        new TicketQuestion.Context(
            Optional.of(request.practiceId()),
            Optional.empty(),
            Optional.of(request.draft().year()),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/my/results")));
  }

  private Subject subject(UUID practiceId, Optional<String> npi) {
    Practice practice = participation.practice(practiceId).orElseThrow(ReviewService::notFound);
    return new Subject(
        npi.isPresent() ? EntityType.INDIVIDUAL : EntityType.GROUP,
        practiceId,
        practice.getTin(),
        npi.map(Npi::new));
  }

  private YearPolicy policy(int year) {
    return policies.policies().of(year).orElseThrow(ReviewService::notFound);
  }

  private static Resource resource(TargetedReview review) {
    Subject subject = review.getSubject();
    return resource(subject.practiceId(), subject.npi().map(Npi::value));
  }

  private static Resource resource(UUID practiceId, Optional<String> npi) {
    return npi.isEmpty()
        ? Resource.PracticeData.of(practiceId)
        : new Resource.ParticipantData(
            practiceId, npi.filter(Npi::isValid).orElseThrow(ReviewService::notFound));
  }

  private Resource ticketResource(long number) {
    Ticket ticket = tickets.ticket(number).orElseThrow(ReviewService::notFound);
    return new Resource.TicketData(ticket.getRequester(), ticket.getAbout().getPracticeId());
  }

  private static NotVisibleException notFound() {
    return new NotVisibleException("Not found, or not connected to you.");
  }

  private void audited(Actor actor, long ticket, Subject subject, String detail) {
    audit.done(
        actor.username(),
        AuditedAction.REQUEST_REVIEW,
        "Review",
        TicketNumbers.write(ticket),
        Optional.of(subject.practiceId()),
        detail);
  }
}
