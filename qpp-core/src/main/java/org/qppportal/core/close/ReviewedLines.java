package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.close.ClinicianResult.Version;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.persistence.close.ClosedResults.Line;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.review.ReviewedResult.Figures;
import org.qppportal.persistence.review.ReviewedResult.Percents;
import org.qppportal.persistence.type.EntityType;

/** Puts what targeted reviews made of a clinician's result in the place of the close's own. */
final class ReviewedLines {

  private static final int HUNDREDTHS = 2;

  private ReviewedLines() {}

  /**
   * The result in force.
   *
   * @param reviewed the clinician's later versions, oldest first
   */
  static Line inForce(Line closed, List<ReviewedResult> reviewed) {
    if (reviewed.isEmpty()) {
      return closed;
    }
    Figures last = reviewed.get(reviewed.size() - 1).getAfter();
    return new Line(
        closed.npi(), last.status(), last.source(), last.scoreHundredths(), closed.chargesCents());
  }

  /** The score that applies now stands among those that could have, in place of the one before. */
  static void replace(
      Map<EntityType, Integer> candidates, Line inForce, List<ReviewedResult> reviewed) {
    if (!reviewed.isEmpty()) {
      inForce
          .source()
          .flatMap(EntityType::ofCode)
          .ifPresent(source -> candidates.put(source, inForce.scoreHundredths().orElseThrow()));
    }
  }

  /** Every version, the close's own first; empty when there is no other. */
  static List<Version> versions(List<ReviewedResult> reviewed) {
    if (reviewed.isEmpty()) {
      return List.of();
    }
    List<Version> versions = new ArrayList<>();
    versions.add(version(1, Optional.empty(), reviewed.get(0).getBefore()));
    for (ReviewedResult one : reviewed) {
      versions.add(
          version(
              one.getKey().version(),
              Optional.of(TicketNumbers.write(one.getKey().ticket())),
              one.getAfter()));
    }
    return List.copyOf(versions);
  }

  private static Version version(int number, Optional<String> ticket, Figures figures) {
    return new Version(
        number,
        ticket,
        PaymentStatus.ofCode(figures.status()).label(),
        figures.scoreHundredths().map(score -> BigDecimal.valueOf(score, HUNDREDTHS)),
        figures.adjustment().map(Percents::percent));
  }
}
