package org.qppportal.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.core.review.rule.ReviewWords;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.web.text.Numbers;

/** How pages and documents say what there is about reviews. */
@Named("reviewText")
@ApplicationScoped
public class ReviewText {

  private static final String NOTHING = "–";

  public String state(ReviewState state) {
    return ReviewWords.of(state);
  }

  /** How a state is to be shown: info, success, warning, error or neutral. */
  public String tag(ReviewState state) {
    return switch (state) {
      case RECEIVED, IN_REVIEW, PROPOSED -> "info";
      case INFORMATION_ASKED -> "warning";
      case APPROVED -> "success";
      case DENIED -> "error";
      case WITHDRAWN -> "neutral";
    };
  }

  /** A moment in Eastern time. */
  public String moment(ZonedDateTime moment) {
    return ReviewWords.moment(moment);
  }

  /** A number, or a dash. */
  public String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse(NOTHING);
  }

  /** Such as {@code +0.63%}, or a dash. */
  public String percent(Optional<BigDecimal> percent) {
    return percent.map(ReviewWords::percent).orElse(NOTHING);
  }

  /** Such as {@code -$12.50}, or a dash. */
  public String dollars(Optional<BigDecimal> dollars) {
    return dollars
        .map(one -> (one.signum() < 0 ? "-$" : "$") + Numbers.money(one.abs()))
        .orElse(NOTHING);
  }

  /** Points of a category with the most that it could add, or that it did not count. */
  public String points(Optional<BigDecimal> points, Optional<BigDecimal> weight) {
    if (points.isEmpty()) {
      return NOTHING;
    }
    boolean counts = weight.filter(most -> most.signum() > 0).isPresent();
    if (counts) {
      return points.get().toPlainString() + " of " + weight.get().toPlainString();
    }
    return points.get().signum() == 0 ? "does not count" : points.get().toPlainString();
  }

  /** Whose score applies, or why payment is not adjusted. */
  public String standing(ReviewChange.Figures figures) {
    return figures.source().orElse(figures.status());
  }
}
