package org.qppportal.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.close.Rescored;
import org.qppportal.core.close.Rescoring;
import org.qppportal.core.payment.PaymentAdjustment;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.persistence.close.CloseInputs.CorrectionRow;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.ClosedResults;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.review.ReviewedResult.Figures;
import org.qppportal.persistence.review.ReviewedResult.Percents;
import org.qppportal.persistence.review.TargetedReview;
import org.qppportal.persistence.review.TargetedReview.Subject;
import org.qppportal.persistence.type.Npi;

/** Makes new versions of adjustments beside the newest close of a year. */
@ApplicationScoped
class AdjustmentVersions {

  private static final int OF_THE_CLOSE = 1;

  @Inject private Rescoring rescoring;
  @Inject private ClosedResults closed;
  @Inject private ReviewRepository reviews;
  @Inject private Clock clock;

  /** A stored result in short: what two scorings are compared by. */
  private record Standing(String status, Optional<String> source, Optional<Integer> score) {}

  /** Everybody's result of a practice as it is now, scored again, by NPI. */
  Map<String, Rescored> now(CloseRun run, String tin) {
    return new TreeMap<>(rescoring.of(run, tin, List.of()));
  }

  /**
   * What corrections would make of the results that a review is about.
   *
   * @throws ReviewRefusedException when something else changed since the close, so that more than
   *     the correction would show
   */
  List<ReviewedResult> versions(TargetedReview review, Collection<Correction> corrections) {
    Subject subject = review.getSubject();
    String tin = subject.tin().value();
    CloseRun run =
        closed
            .latest(review.getPerformanceYear())
            .orElseThrow(() -> new ReviewRefusedException("The year is not closed."));
    try {
      Map<String, Rescored> before = now(run, tin);
      Map<String, Integer> versions = new HashMap<>();
      Map<String, Standing> standing = standing(run, tin, versions);
      Map<String, Rescored> after = rescoring.of(run, tin, rows(subject, corrections));
      List<ReviewedResult> results = new ArrayList<>();
      for (Map.Entry<String, Rescored> one : before.entrySet()) {
        String npi = one.getKey();
        if (!isMeant(subject, npi, one.getValue(), after.get(npi))) {
          continue;
        }
        requireUnchanged(standing.get(npi), one.getValue());
        results.add(
            new ReviewedResult(
                new ReviewedResult.Key(
                    review.getTicket(),
                    review.getPerformanceYear(),
                    run.getId(),
                    tin,
                    npi,
                    versions.get(npi) + 1,
                    one.getValue().chargesCents()),
                figures(one.getValue()),
                figures(after.get(npi)),
                clock.instant()));
      }
      return results;
    } catch (CloseRefusedException e) {
      throw new ReviewRefusedException(e.getMessage());
    }
  }

  /** The same; empty when it cannot be told now. */
  List<ReviewedResult> versionsOrNone(TargetedReview review, Collection<Correction> corrections) {
    try {
      return versions(review, corrections);
    } catch (ReviewRefusedException e) {
      return List.of();
    }
  }

  /** A clinician's review is about them alone; a practice's about everybody whom it changes. */
  private static boolean isMeant(Subject subject, String npi, Rescored before, Rescored after) {
    return subject
        .npi()
        .map(Npi::value)
        .map(npi::equals)
        .orElseGet(() -> !standing(before).equals(standing(after)));
  }

  private static void requireUnchanged(Standing stored, Rescored now) {
    if (!standing(now).equals(stored)) {
      throw new ReviewRefusedException(
          "What was sent or is known has changed since the close, apart from this review. Close the"
              + " year again first, so that nothing but the correction shows.");
    }
  }

  /** What holds now: the close's own results, and over them what reviews made of them. */
  private Map<String, Standing> standing(CloseRun run, String tin, Map<String, Integer> versions) {
    Map<String, Standing> standing = new HashMap<>();
    closed
        .ofPractice(run.getId(), tin)
        .forEach(
            line -> {
              standing.put(
                  line.npi(), new Standing(line.status(), line.source(), line.scoreHundredths()));
              versions.put(line.npi(), OF_THE_CLOSE);
            });
    reviews
        .resultsBeside(run.getId(), tin)
        .forEach(
            one -> {
              Figures after = one.getAfter();
              standing.put(
                  one.getKey().npi(),
                  new Standing(after.status(), after.source(), after.scoreHundredths()));
              versions.put(one.getKey().npi(), one.getKey().version());
            });
    return standing;
  }

  private static Standing standing(Rescored one) {
    return new Standing(one.status().code(), one.source(), one.scoreHundredths());
  }

  private static List<CorrectionRow> rows(Subject subject, Collection<Correction> corrections) {
    return corrections.stream()
        .map(
            one ->
                new CorrectionRow(
                    subject.type().code(),
                    subject.tin().value(),
                    subject.npi().map(Npi::value).orElse(null),
                    one.kind().code(),
                    one.code(),
                    one.applies()))
        .toList();
  }

  private static Figures figures(Rescored one) {
    return new Figures(
        one.status().code(),
        one.source(),
        one.scoreHundredths(),
        one.adjustment().map(AdjustmentVersions::percents),
        SeenFigures.toJson(one.categories()));
  }

  private static Percents percents(PaymentAdjustment adjustment) {
    return new Percents(
        adjustment.basePercent(), adjustment.additionalPercent(), adjustment.percent());
  }
}
