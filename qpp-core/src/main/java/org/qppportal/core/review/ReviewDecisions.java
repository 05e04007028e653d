package org.qppportal.core.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.core.review.rule.CorrectionCheck;
import org.qppportal.core.review.rule.ReviewCommand;
import org.qppportal.core.review.rule.ReviewPolicy;
import org.qppportal.core.review.rule.ReviewRules;
import org.qppportal.core.review.rule.ReviewWindow;
import org.qppportal.core.review.rule.ReviewWords;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.review.StoredCorrection;
import org.qppportal.persistence.review.TargetedReview;
import org.qppportal.persistence.review.TargetedReview.Proposal;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.TicketState;

/** Targeted reviews, for those who decide on them: one proposes, another one confirms. */
@Stateless
@PermitAll
public class ReviewDecisions {

  private static final ReviewPolicy POLICY = ReviewPolicy.inForce();
  private static final String CAUSE = "rule";

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private DeskService desk;
  @EJB private PolicyService policies;
  @Inject private ReviewRepository reviews;
  @Inject private ReviewViews views;
  @Inject private AdjustmentVersions versions;
  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private Clock clock;

  /** The review of a ticket that the caller works on; empty for tickets of other kinds. */
  public Optional<ReviewView> of(long ticket) {
    caller.signedIn();
    return reviews
        .review(ticket)
        .map(
            review -> {
              caller.require(Action.WORK_TICKET, resource(ticket));
              return views.view(review, false, true);
            });
  }

  /** Whether the caller may propose. */
  public boolean mayPropose(long ticket) {
    return Access.may(caller.actor(), Action.PROPOSE_REVIEW, resource(ticket));
  }

  /** Whether the caller may confirm what is proposed, as a second person. */
  public boolean mayConfirm(long ticket) {
    return reviews
        .review(ticket)
        .flatMap(
            review ->
                review
                    .getProposal()
                    .map(
                        proposal ->
                            new Resource.ProposalData(review.getRequestedBy(), proposal.by())))
        .filter(proposal -> Access.may(caller.actor(), Action.CONFIRM_REVIEW, proposal))
        .isPresent();
  }

  /**
   * Asks for information, which must come within the days of the year's policy.
   *
   * @param seen the version of the ticket that the writer has seen
   * @throws ReviewRefusedException when the review is not where that can be done
   * @throws org.qppportal.core.desk.TicketRefusedException when nothing is written, or the ticket
   *     has changed
   */
  public void askInformation(long ticket, int seen, String text) {
    TargetedReview review = locked(ticket);
    Actor actor = require(ticket);
    next(review, ReviewCommand.ASK_INFORMATION);
    Instant now = clock.instant();
    Instant due =
        ReviewWindow.informationDue(
            now,
            policies
                .policies()
                .of(review.getPerformanceYear())
                .orElseThrow()
                .calendar()
                .targetedReviewInformationDays()
                .value());
    review.ask(now, due);
    desk.write(
        ticket,
        seen,
        TicketCommand.ASK_USER,
        text.isBlank()
            ? text
            : text
                + "\n\nPlease answer by "
                + ReviewWords.moment(due)
                + ". Without an answer we decide by what we have (42 CFR 414.1385(a)(5)).",
        Optional.empty());
    promise(ticket, due);
    audited(actor, AuditedAction.PROPOSE_REVIEW, review, "asked for information");
  }

  /**
   * Finds the evidence complete, so that the review begins; after the time for information is over
   * also without it.
   */
  public void begin(long ticket, int seen) {
    TargetedReview review = locked(ticket);
    Actor actor = require(ticket);
    ReviewState state = views.state(review);
    Instant now = clock.instant();
    next(review, ReviewCommand.BEGIN);
    ReviewRules.waiting(state, review.getInformationDueAt(), now)
        .ifPresent(
            because -> {
              throw new ReviewRefusedException(because);
            });
    boolean unanswered = ReviewRules.unanswered(state, review.getInformationDueAt(), now);
    review.begin(now, unanswered);
    boolean waiting = tickets.ticket(ticket).orElseThrow().getState() == TicketState.PENDING;
    desk.act(ticket, seen, waiting ? TicketCommand.RESUME : TicketCommand.TAKE);
    promise(ticket, review.getRequestedAt().plus(Duration.ofDays(POLICY.decisionDays())));
    audited(
        actor,
        AuditedAction.PROPOSE_REVIEW,
        review,
        unanswered ? "began without the information asked for" : "evidence complete");
  }

  /**
   * Proposes a decision. What it would change is worked out, so that nothing is proposed that
   * cannot be done.
   *
   * @param outcome APPROVED or DENIED
   * @param text the message of the decision
   */
  public void propose(
      long ticket, int seen, ReviewState outcome, String text, List<Correction> corrections) {
    TargetedReview review = locked(ticket);
    Actor actor = require(ticket);
    next(review, ReviewCommand.PROPOSE);
    CorrectionCheck.problem(
            outcome, text, corrections, review.getSubject().type(), review.getPerformanceYear())
        .ifPresent(
            because -> {
              throw new ReviewRefusedException(because);
            });
    if (outcome == ReviewState.APPROVED) {
      versions.versions(review, corrections);
    }
    review.propose(
        new Proposal(outcome, text.strip(), actor.username(), clock.instant()),
        corrections.stream()
            .map(one -> new StoredCorrection(one.kind(), one.code(), one.applies()))
            .toList());
    desk.write(
        ticket,
        seen,
        TicketCommand.ADD_NOTE,
        "Proposed: %s. %s".formatted(ReviewWords.of(outcome).toLowerCase(Locale.US), text.strip()),
        Optional.empty());
    audited(actor, AuditedAction.PROPOSE_REVIEW, review, "proposed: " + outcome.code());
  }

  /**
   * Sends a proposal back.
   *
   * @param note why, for colleagues
   */
  public void sendBack(long ticket, int seen, String note) {
    TargetedReview review = locked(ticket);
    Actor actor = requireSecond(review);
    next(review, ReviewCommand.SEND_BACK);
    review.sendBack();
    desk.write(
        ticket,
        seen,
        TicketCommand.ADD_NOTE,
        note.isBlank() ? note : "Sent back: " + note.strip(),
        Optional.empty());
    audited(actor, AuditedAction.CONFIRM_REVIEW, review, "sent back");
  }

  /**
   * Confirms what another person proposed. An approval makes the new versions of the adjustment in
   * the same transaction. Nothing can be done with the review any more.
   *
   * @throws NotVisibleException when the caller proposed it, or asked for the review
   */
  public void confirm(long ticket, int seen) {
    TargetedReview review = locked(ticket);
    Actor actor = requireSecond(review);
    Proposal proposal = review.getProposal().orElseThrow(ReviewDecisions::notFound);
    ReviewState decided = next(review, ReviewRules.confirming(proposal.outcome()));
    if (decided == ReviewState.APPROVED) {
      List<ReviewedResult> results = versions.versions(review, ReviewViews.corrections(review));
      results.forEach(reviews::add);
    }
    review.end(decided, actor.username(), clock.instant());
    desk.write(
        ticket,
        seen,
        TicketCommand.SOLVE,
        proposal.text() + "\n\n" + POLICY.finality(),
        Optional.of(CAUSE));
    tickets.flush();
    desk.act(ticket, tickets.ticket(ticket).orElseThrow().getVersion(), TicketCommand.CLOSE);
    audited(actor, AuditedAction.CONFIRM_REVIEW, review, decided.code());
  }

  /** Sets the day, after what was written, so that the version seen is still compared. */
  private void promise(long number, Instant due) {
    Ticket ticket = tickets.ticket(number).orElseThrow();
    ticket.promise(due);
    book.keepTime(ticket);
  }

  private ReviewState next(TargetedReview review, ReviewCommand command) {
    return ReviewRules.after(views.state(review), command)
        .orElseThrow(
            () ->
                new ReviewRefusedException(
                    "The review is not where this can be done: it is \"%s\". Load the page again."
                        .formatted(ReviewWords.of(views.state(review)))));
  }

  private TargetedReview locked(long ticket) {
    caller.signedIn();
    return reviews.locked(ticket).orElseThrow(ReviewDecisions::notFound);
  }

  private Actor require(long ticket) {
    return caller.require(Action.PROPOSE_REVIEW, resource(ticket));
  }

  private Actor requireSecond(TargetedReview review) {
    require(review.getTicket());
    return caller.require(
        Action.CONFIRM_REVIEW,
        new Resource.ProposalData(
            review.getRequestedBy(),
            review.getProposal().map(Proposal::by).orElse(review.getRequestedBy())));
  }

  private Resource resource(long number) {
    Ticket ticket = tickets.ticket(number).orElseThrow(ReviewDecisions::notFound);
    return new Resource.TicketData(ticket.getRequester(), ticket.getAbout().getPracticeId());
  }

  private void audited(Actor actor, AuditedAction action, TargetedReview review, String detail) {
    audit.done(
        actor.username(),
        action,
        "Review",
        TicketNumbers.write(review.getTicket()),
        Optional.of(review.getSubject().practiceId()),
        detail);
  }

  private static NotVisibleException notFound() {
    return new NotVisibleException("Not found, or not connected to you.");
  }
}
