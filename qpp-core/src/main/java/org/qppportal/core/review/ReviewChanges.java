package org.qppportal.core.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.close.CategoryFigure;
import org.qppportal.core.close.CloseWords;
import org.qppportal.core.close.PaymentStatus;
import org.qppportal.core.review.ReviewChange.CategoryChange;
import org.qppportal.persistence.review.ReviewedResult;

/** Tells stored results as people read them. */
final class ReviewChanges {

  private static final int CENTS = 2;

  private ReviewChanges() {}

  static ReviewChange of(ReviewedResult stored) {
    ReviewedResult.Key key = stored.getKey();
    BigDecimal charges = BigDecimal.valueOf(key.chargesCents(), CENTS);
    return new ReviewChange(
        key.npi(),
        key.version(),
        charges,
        figures(stored.getBefore(), charges),
        figures(stored.getAfter(), charges),
        categories(
            SeenFigures.categories(stored.getBefore().categories()),
            SeenFigures.categories(stored.getAfter().categories())));
  }

  private static ReviewChange.Figures figures(ReviewedResult.Figures figures, BigDecimal charges) {
    Optional<BigDecimal> percent = figures.adjustment().map(ReviewedResult.Percents::percent);
    return new ReviewChange.Figures(
        PaymentStatus.ofCode(figures.status()).label(),
        figures.source().map(CloseWords::source),
        figures.scoreHundredths().map(score -> BigDecimal.valueOf(score, CENTS)),
        percent,
        percent.map(
            one -> charges.multiply(one).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_UP)));
  }

  /** The categories of two scores, by their machine names, in the order of the first. */
  static List<CategoryChange> categories(List<CategoryFigure> before, List<CategoryFigure> after) {
    Map<String, CategoryFigure> later = new LinkedHashMap<>();
    after.forEach(one -> later.put(one.code(), one));
    List<CategoryChange> changes = new ArrayList<>();
    for (CategoryFigure one : before) {
      changes.add(
          change(one.title(), Optional.of(one), Optional.ofNullable(later.remove(one.code()))));
    }
    later
        .values()
        .forEach(one -> changes.add(change(one.title(), Optional.empty(), Optional.of(one))));
    return changes;
  }

  private static CategoryChange change(
      String title, Optional<CategoryFigure> before, Optional<CategoryFigure> after) {
    return new CategoryChange(
        title,
        before.map(CategoryFigure::points),
        before.map(CategoryFigure::weight),
        after.map(CategoryFigure::points),
        after.map(CategoryFigure::weight));
  }
}
