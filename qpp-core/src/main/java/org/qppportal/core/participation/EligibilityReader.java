package org.qppportal.core.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatusSource;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunRepository;
import org.qppportal.persistence.eligibility.EligibilityRows;
import org.qppportal.persistence.eligibility.EligibilityRows.Row;
import org.qppportal.persistence.eligibility.EligibilityRows.Runs;
import org.qppportal.persistence.eligibility.EligibilityRun;
import org.qppportal.persistence.eligibility.EligibilityRunRepository;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * Reads what is known of clinicians and practices in a year and puts it to the rules: the figures
 * of the last complete determination, or, where none determined the year, those that the portal was
 * told. For services that have authorized the caller or show what is public.
 */
@ApplicationScoped
public class EligibilityReader {

  /** How old the knowledge of complete runs may be. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  @Inject private EligibilityRows rows;
  @Inject private EligibilityRunRepository eligibilityRuns;
  @Inject private QpRunRepository qpRuns;
  @Inject private QpStatusSource qps;
  @Inject private ApmYears years;
  @Inject private Clock clock;

  private final Map<Integer, Known> known = new ConcurrentHashMap<>();
  private final Map<Integer, EligibilityRules> rules = new ConcurrentHashMap<>();

  /** The complete runs of a year as they were a moment ago. */
  private record Known(
      Runs runs, EligibilityBasis basis, Optional<QpStatusSource.Runs> qps, Instant since) {

    private boolean bothSegments() {
      return basis.bothSegments();
    }
  }

  /**
   * How clinicians take part in a year, in the order asked for; those whom nobody knows are left
   * out.
   *
   * @param asOf which state of knowledge
   */
  public List<ClinicianEligibility> clinicians(Collection<String> npis, int year, AsOf asOf) {
    Optional<EligibilityRules> ofYear = rules(year);
    if (ofYear.isEmpty() || npis.isEmpty()) {
      return List.of();
    }
    Known now = known(year);
    Map<String, List<Row>> byNpi = new LinkedHashMap<>();
    npis.forEach(npi -> byNpi.put(npi, new ArrayList<>()));
    for (Row row : rows.ofClinicians(npis, year, now.runs())) {
      byNpi.get(row.person().npi()).add(row);
    }
    return byNpi.values().stream()
        .filter(ofOne -> !ofOne.isEmpty())
        .map(ofOne -> ofYear.get().clinician(ofOne, asOf, now.bothSegments(), standing(ofOne, now)))
        .toList();
  }

  /** A practice in a year; empty when the portal does not know the rules of the year. */
  public Optional<PracticePicture> practice(Tin tin, int year) {
    Known now = known(year);
    return rules(year)
        .map(
            ofYear ->
                ofYear.practice(
                    rows.ofPractice(tin.value(), year, now.runs()), now.bothSegments()));
  }

  /** Where the figures and special statuses of a year come from. */
  public EligibilityBasis basis(int year) {
    return known(year).basis();
  }

  /** The special statuses of a practice as determined; none where no run determined it. */
  Set<SpecialStatus> practiceStatuses(Tin tin, int year) {
    OptionalInt bits = rows.practiceStatuses(tin.value(), known(year).basis().run());
    return bits.isPresent() ? SpecialStatus.ofBits(bits.getAsInt()) : Set.of();
  }

  private Optional<QpStanding> standing(List<Row> ofOne, Known now) {
    return now.qps()
        .filter(complete -> ofOne.get(0).person().listed())
        .flatMap(complete -> qps.of(new Npi(ofOne.get(0).person().npi()), complete));
  }

  private static EligibilityBasis basis(EligibilityRun run) {
    return new EligibilityBasis(run.getId(), run.isBothSegments());
  }

  private Optional<EligibilityRules> rules(int year) {
    Optional<YearPolicy> policy = years.policy(year);
    return policy.map(one -> rules.computeIfAbsent(year, key -> new EligibilityRules(one)));
  }

  private Known known(int year) {
    Instant now = clock.instant();
    Known before = known.get(year);
    if (before != null && now.isBefore(before.since().plus(FRESH))) {
      return before;
    }
    Optional<EligibilityRun> eligibility = eligibilityRuns.complete(year);
    List<QpRun> lists = qpRuns.complete(year);
    Optional<QpStatusSource.Runs> complete = qps.complete(year);
    Known read =
        new Known(
            new Runs(
                eligibility.map(EligibilityRun::getId).orElse(0L),
                complete.map(QpStatusSource.Runs::determined).map(QpRun::getId).orElse(0L),
                lists.isEmpty() ? 0 : lists.get(lists.size() - 1).getId()),
            eligibility.map(EligibilityReader::basis).orElse(EligibilityBasis.TOLD),
            complete,
            now);
    known.put(year, read);
    return read;
  }
}
