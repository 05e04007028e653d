package org.qppportal.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.core.review.rule.ReviewCommand;
import org.qppportal.core.review.rule.ReviewFile.Reason;
import org.qppportal.core.review.rule.ReviewPolicy;
import org.qppportal.core.review.rule.ReviewRules;
import org.qppportal.core.review.rule.ReviewTimeline;
import org.qppportal.core.review.rule.ReviewWords;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.review.TargetedReview;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.ReviewState;

/** Puts together what there is to see of reviews. */
@ApplicationScoped
class ReviewViews {

  @Inject private TicketRepository tickets;
  @Inject private ReviewRepository reviews;
  @Inject private AdjustmentVersions versions;

  /** In which state a review is. */
  ReviewState state(TargetedReview review) {
    return ReviewRules.state(
        review.getState(), tickets.ticket(review.getTicket()).orElseThrow().getState());
  }

  /** What is proposed to be corrected. */
  static List<Correction> corrections(TargetedReview review) {
    return review.getCorrections().stream()
        .map(one -> new Correction(one.getKind(), one.getCode(), one.isApplies()))
        .toList();
  }

  /**
   * A review as it stands now.
   *
   * @param own whether the reader is one of those who ask
   * @param staff whether the reader works on it
   */
  ReviewView view(TargetedReview review, boolean own, boolean staff) {
    ReviewState state = state(review);
    List<ReviewedResult> stored = reviews.resultsOf(review.getTicket());
    TargetedReview.Subject subject = review.getSubject();
    boolean decided = state == ReviewState.APPROVED || state == ReviewState.DENIED;
    return new ReviewView(
        review.getTicket(),
        review.getPerformanceYear(),
        subject.practiceId(),
        subject.type(),
        subject.npi().map(Npi::value),
        review.getReasons().stream()
            .map(ReviewPolicy.inForce()::reason)
            .flatMap(Optional::stream)
            .map(Reason::title)
            .toList(),
        review.getSeen().version(),
        SeenFigures.ofJson(review.getSeen().figures()),
        state,
        review.getRequestedBy(),
        review.getRequestedAt(),
        review.getInformationDueAt().filter(due -> state == ReviewState.INFORMATION_ASKED),
        review.isUnanswered(),
        staff || decided ? proposal(review, staff) : Optional.empty(),
        review.getDecidedAt(),
        (staff && state == ReviewState.PROPOSED ? proposed(review) : stored)
            .stream().map(ReviewChanges::of).toList(),
        timeline(review, state, stored),
        own && ReviewRules.after(state, ReviewCommand.WITHDRAW).isPresent());
  }

  private static Optional<ReviewView.Proposal> proposal(TargetedReview review, boolean staff) {
    return review
        .getProposal()
        .map(
            one ->
                new ReviewView.Proposal(
                    one.outcome(),
                    one.text(),
                    staff ? one.by() : "",
                    one.at(),
                    corrections(review).stream().map(ReviewWords::of).toList()));
  }

  /** What the proposal would change; nothing while that cannot be told. */
  private List<ReviewedResult> proposed(TargetedReview review) {
    if (review.getCorrections().isEmpty()) {
      return List.of();
    }
    return versions.versionsOrNone(review, corrections(review));
  }

  private static List<ReviewTimeline.Step> timeline(
      TargetedReview review, ReviewState state, List<ReviewedResult> stored) {
    Optional<Instant> rerun = stored.stream().map(ReviewedResult::getMadeAt).findFirst();
    return ReviewTimeline.of(
        new ReviewTimeline.Facts(
            state,
            review.getRequestedAt(),
            review.getInformationDueAt(),
            review.getCompleteAt(),
            review.getDecidedAt(),
            rerun,
            review.isUnanswered()));
  }
}
