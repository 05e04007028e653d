package org.qppportal.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.desk.TicketEnding;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.TargetedReview;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/**
 * A ticket of a targeted review ends by its decision and not otherwise, and waits for the user only
 * with a day until when. What the review itself does to its ticket it notes first, and may then.
 */
@ApplicationScoped
class ReviewGuard implements TicketEnding {

  private static final Set<TicketCommand> ENDS =
      EnumSet.of(
          TicketCommand.SOLVE,
          TicketCommand.CLOSE,
          TicketCommand.WITHDRAW,
          TicketCommand.MERGE,
          TicketCommand.SPLIT);

  private static final Set<TicketCommand> STOPS_WAITING =
      EnumSet.of(TicketCommand.RESUME, TicketCommand.HOLD);

  @Inject private ReviewRepository reviews;
  @Inject private Clock clock;

  @Override
  public Optional<String> refusal(Ticket ticket) {
    return refusal(ticket, TicketCommand.SOLVE);
  }

  @Override
  public Optional<String> refusal(Ticket ticket, TicketCommand command) {
    boolean waiting = STOPS_WAITING.contains(command);
    if (!waiting && !ENDS.contains(command) && command != TicketCommand.ASK_USER) {
      return Optional.empty();
    }
    Optional<TargetedReview> open =
        Optional.of(ticket)
            .filter(one -> one.getKind() == TicketKind.TARGETED_REVIEW)
            .flatMap(one -> reviews.review(one.getNumber()))
            .filter(review -> !review.getState().isFinal());
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (waiting) {
      return open.filter(review -> isAwaited(review) && isPending(ticket))
          .map(review -> "Information was asked for. Go on under the request itself.");
    }
    if (command == TicketCommand.ASK_USER) {
      return open.filter(ReviewGuard::isAwaited)
              .flatMap(TargetedReview::getInformationDueAt)
              .filter(this::isToCome)
              .isPresent()
          ? Optional.empty()
          : Optional.of("Ask for information under the request itself, so that it has a due date.");
    }
    return Optional.of(
        "This is a targeted review: it ends by a decision, or when whoever asked takes it back.");
  }

  private boolean isToCome(Instant moment) {
    return moment.isAfter(clock.instant());
  }

  /** Whether information was asked for after the evidence was last found complete. */
  private static boolean isAwaited(TargetedReview review) {
    return review
        .getAskedAt()
        .filter(
            asked -> review.getCompleteAt().filter(complete -> !complete.isBefore(asked)).isEmpty())
        .isPresent();
  }

  private static boolean isPending(Ticket ticket) {
    return ticket.getState() == TicketState.PENDING;
  }
}
