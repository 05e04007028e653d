package org.qppportal.core.close;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qppportal.core.payment.PaymentFactors;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.ClosedResults;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.review.ReviewRepository;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.type.EntityType;

/**
 * Reads what a close found for a practice, and what targeted reviews made of it. For services that
 * have authorized the caller.
 */
@ApplicationScoped
public class PracticeResultReader {

  @EJB private PolicyService policies;
  @Inject private ClosedResults results;
  @Inject private ParticipationRepository participation;
  @Inject private ReviewRepository reviews;

  /** What the newest close of a year found for a practice; empty while the year is not closed. */
  public Optional<PracticeResult> of(UUID practiceId, int year) {
    YearPolicy policy = policies.policies().of(year).orElse(null);
    return policy == null
        ? Optional.empty()
        : results.latest(year).map(run -> result(run, policy, practiceId));
  }

  private PracticeResult result(CloseRun run, YearPolicy policy, UUID practiceId) {
    Practice practice = participation.practice(practiceId).orElseThrow();
    String tin = practice.getTin().value();
    ResultExplanation explanation =
        new ResultExplanation(
            policy,
            new PaymentFactors(
                run.getScaling().orElseThrow(), run.getExceptionalScaling().orElseThrow()));
    Map<String, Map<EntityType, Integer>> candidates =
        candidates(results.candidates(run.getId(), policy.performanceYear(), tin));
    Map<String, List<ReviewedResult>> reviewed =
        reviews.resultsBeside(run.getId(), tin).stream()
            .collect(Collectors.groupingBy(one -> one.getKey().npi()));
    List<ClinicianResult> clinicians =
        results.ofPractice(run.getId(), tin).stream()
            .map(
                line ->
                    clinician(
                        line,
                        explanation,
                        candidates,
                        reviewed.getOrDefault(line.npi(), List.of())))
            .toList();
    return new PracticeResult(
        policy.performanceYear(),
        policy.paymentYear(),
        run.getVersion(),
        run.getFinishedAt().orElseThrow(),
        clinicians);
  }

  private static ClinicianResult clinician(
      ClosedResults.Line closed,
      ResultExplanation explanation,
      Map<String, Map<EntityType, Integer>> candidates,
      List<ReviewedResult> reviewed) {
    ClosedResults.Line line = ReviewedLines.inForce(closed, reviewed);
    ReviewedLines.replace(
        candidates.computeIfAbsent(closed.npi(), npi -> new EnumMap<>(EntityType.class)),
        line,
        reviewed);
    return new ClinicianResult(
        line.npi(),
        PaymentStatus.ofCode(line.status()).label(),
        line.scoreHundredths()
            .map(
                score ->
                    explanation.of(
                        line.source().orElseThrow(),
                        score,
                        line.chargesCents(),
                        candidates.getOrDefault(line.npi(), Map.of()))),
        feedback(line, candidates.getOrDefault(line.npi(), Map.of())),
        ReviewedLines.versions(reviewed));
  }

  /** Of a voluntary report the better of the clinician's own score and the practice's. */
  private static Optional<BigDecimal> feedback(
      ClosedResults.Line line, Map<EntityType, Integer> candidates) {
    return PaymentStatus.ofCode(line.status()) == PaymentStatus.VOLUNTARY
        ? Stream.of(EntityType.INDIVIDUAL, EntityType.GROUP)
            .map(candidates::get)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .map(hundredths -> BigDecimal.valueOf(hundredths, 2))
        : Optional.empty();
  }

  private static Map<String, Map<EntityType, Integer>> candidates(
      List<ClosedResults.Candidate> rows) {
    Map<String, Map<EntityType, Integer>> byClinician = new HashMap<>();
    for (ClosedResults.Candidate row : rows) {
      byClinician
          .computeIfAbsent(row.npi(), npi -> new EnumMap<>(EntityType.class))
          .put(EntityType.ofCode(row.entityType()).orElseThrow(), row.scoreHundredths());
    }
    return byClinician;
  }
}
