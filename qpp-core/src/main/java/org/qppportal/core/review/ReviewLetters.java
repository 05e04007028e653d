package org.qppportal.core.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.review.rule.ReviewPolicy;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.TargetedReview;
import org.qppportal.persistence.type.ReviewState;

/** Letters and difference reports of decided reviews, for everybody who sees their tickets. */
@Stateless
@PermitAll
public class ReviewLetters {

  private static final ReviewPolicy POLICY = ReviewPolicy.inForce();

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private PolicyService policies;
  @Inject private ReviewRepository reviews;
  @Inject private ReviewViews views;
  @Inject private ParticipationRepository participation;
  @Inject private TicketRepository tickets;

  /**
   * The letter of a decision.
   *
   * @throws NotVisibleException when nothing is decided, or the ticket is not the caller's to see
   */
  public ReviewLetter letter(long ticket) {
    caller.signedIn();
    TargetedReview review = reviews.review(ticket).orElseThrow(ReviewLetters::notFound);
    Ticket asked = tickets.ticket(ticket).orElseThrow(ReviewLetters::notFound);
    Actor actor =
        caller.require(
            Action.VIEW_TICKET,
            new Resource.TicketData(asked.getRequester(), asked.getAbout().getPracticeId()));
    ReviewView view = views.view(review, false, false);
    if (!view.decided()) {
      throw notFound();
    }
    Practice practice = participation.practice(review.getSubject().practiceId()).orElseThrow();
    audit.done(
        actor.username(),
        AuditedAction.VIEW_REVIEW_LETTER,
        "Review",
        TicketNumbers.write(ticket),
        Optional.of(practice.getId()),
        null);
    return new ReviewLetter(
        view,
        practice.getName(),
        practice.getTin().masked(),
        policies.policies().of(review.getPerformanceYear()).orElseThrow().paymentYear(),
        review.getDecidedAt().orElseThrow(),
        rules(view.state()));
  }

  private static List<String> rules(ReviewState outcome) {
    List<String> rules = new ArrayList<>();
    rules.add(POLICY.finality());
    if (outcome == ReviewState.APPROVED) {
      rules.add(POLICY.factors());
    }
    rules.add(POLICY.scope());
    rules.add(
        "Keep the evidence for %d years from the end of the performance year (42 CFR 414.1385(a)(8))."
            .formatted(POLICY.retentionYears()));
    return rules;
  }

  private static NotVisibleException notFound() {
    return new NotVisibleException("Not found, or not connected to you.");
  }
}
