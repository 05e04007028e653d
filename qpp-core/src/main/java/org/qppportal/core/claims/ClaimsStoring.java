package org.qppportal.core.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.core.participation.PracticeTraitsSource;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.ProgramSets;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.SubmissionReaders;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.submission.Submitter;
import org.qppportal.persistence.claims.ClaimsRun;
import org.qppportal.persistence.claims.ClaimsRunRepository;
import org.qppportal.persistence.claims.ClaimsRunRepository.RateRow;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.Tin;

/**
 * Stores what claims say about a practice as the program's own measurement sets, through the reader
 * and the store that everything goes through. Each call is one transaction.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ClaimsStoring {

  @Inject private ClaimsRunRepository runs;
  @Inject private ParticipationRepository participation;
  @Inject private PracticeTraitsSource traits;
  @Inject private SubmissionReaders readers;
  @Inject private ProgramSets sets;
  @Inject private Clock clock;

  /** Stores the measures of a practice and notes that it is done. */
  void store(long runId, ClaimsRules rules, PracticeClaims claims) {
    ClaimsRun run = runs.run(runId).orElseThrow();
    Optional<UUID> practice = practice(claims.tin());
    Set<String> members = members(practice, rules.year());
    boolean barred =
        rules.smallPracticesOnly()
            && practice.isPresent()
            && !traits.traits(practice.get(), rules.year()).smallPractice();
    List<RateRow> rows = new ArrayList<>();
    int stored = 0;
    for (Map.Entry<String, List<ClaimsMeasureResult>> one : claims.clinicians().entrySet()) {
      String npi = one.getKey();
      Standing standing = standing(one.getValue(), members.contains(npi), barred);
      if (standing == Standing.STORED) {
        put(run, claims.tin(), npi, claims.periods().get(npi), one.getValue(), practice);
        stored++;
      }
      add(rows, claims.tin(), npi, standing, one.getValue());
    }
    if (rules.smallPracticesOnly() && !claims.group().isEmpty()) {
      Standing standing = standing(claims.group(), !members.isEmpty(), barred);
      if (standing == Standing.STORED) {
        Period whole = Period.ofYear(rules.year());
        put(run, claims.tin(), null, whole, claims.group(), practice);
        stored++;
      }
      add(rows, claims.tin(), null, standing, claims.group());
    }
    runs.addResults(runId, rows);
    run.practiceDone(claims.lines(), stored);
  }

  private static Standing standing(
      List<ClaimsMeasureResult> results, boolean known, boolean barred) {
    if (!known) {
      return Standing.UNKNOWN;
    }
    if (barred) {
      return Standing.NOT_SMALL;
    }
    return results.stream().anyMatch(ClaimsMeasureResult::reported)
        ? Standing.STORED
        : Standing.NOTHING_REPORTED;
  }

  private Optional<UUID> practice(String tin) {
    return participation.practiceByTin(new Tin(tin)).map(Practice::getId);
  }

  private Set<String> members(Optional<UUID> practice, int year) {
    return practice
        .map(
            id ->
                participation.participations(id, year).stream()
                    .map(Participation::getNpi)
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private void put(
      ClaimsRun run,
      String tin,
      String npi,
      Period period,
      List<ClaimsMeasureResult> results,
      Optional<UUID> practice) {
    byte[] json = ClaimsSubmission.json(run.getPerformanceYear(), tin, npi, period, results);
    SubmissionReading reading = readers.reader().readSubmission(json);
    Submission submission =
        reading
            .submission()
            .orElseThrow(() -> new IllegalStateException(firstOf(reading.problems())));
    sets.put(submission, practice, Submitter.PROGRAM, run.getStartedBy(), Channel.CLAIMS, json);
  }

  private static String firstOf(List<Problem> problems) {
    Problem first = problems.get(0);
    return first.code().code() + " " + first.path() + ": " + first.message();
  }

  private static void add(
      List<RateRow> rows,
      String tin,
      String npi,
      Standing standing,
      List<ClaimsMeasureResult> results) {
    for (ClaimsMeasureResult result : results) {
      for (RateResult rate : result.rates()) {
        rows.add(
            new RateRow(
                npi == null ? "group" : "individual",
                tin,
                npi,
                standing.code(),
                result.measureId(),
                rate.stratum(),
                rate.performanceMet(),
                rate.performanceNotMet(),
                rate.exclusion(),
                rate.exception(),
                rate.eligiblePopulation(),
                LineFates.write(rate.lines())));
      }
    }
  }

  /** Withdraws what earlier loads of the year gave and this one does not, and ends the load. */
  void finish(long runId) {
    ClaimsRun run = runs.run(runId).orElseThrow();
    List<UUID> stale = runs.staleSets(runId, run.getPerformanceYear(), Submitter.PROGRAM.id());
    stale.forEach(id -> sets.withdraw(id, run.getStartedBy()));
    runs.removeFile(runId);
    run.complete(stale.size(), clock.instant());
  }
}
