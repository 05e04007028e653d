package org.qppportal.core.reference;

import static org.qppportal.core.reference.ReferenceNumbers.HUNDRED;
import static org.qppportal.core.reference.ReferenceNumbers.TEN;
import static org.qppportal.core.reference.ReferenceNumbers.divide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** The quality category, 414.1380(b)(1). */
final class ReferenceQuality {

  private static final int PLACES = 6;
  private static final int PATHWAY_PLACES = 4;
  private static final BigDecimal SMALL_PRACTICE_BONUS = BigDecimal.valueOf(6);
  private static final BigDecimal PRIOR_FLOOR = BigDecimal.valueOf(30);
  private static final Comparator<ReferenceMeasure> BY_POINTS =
      Comparator.comparing(ReferenceMeasure::points).thenComparing(ReferenceMeasure::complete);
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final ReferenceCase scored;
  private final int year;

  private ReferenceQuality(ReferenceCase scored) {
    this.scored = scored;
    this.year = scored.year();
  }

  /**
   * The category.
   *
   * @param otherSent whether another category was sent
   */
  static ReferenceCategory of(ReferenceCase scored, boolean otherSent) {
    return new ReferenceQuality(scored).score(otherSent);
  }

  private ReferenceCategory score(boolean otherSent) {
    List<MeasurementSet> sets = scored.sets(Category.QUALITY);
    boolean sent =
        sets.stream().anyMatch(this::countsAsSubmission)
            && (otherSent || !claimsOfGroupDoNotCount(sets));
    if (!sent) {
      // Measures from claims count only beside data that was sent.
      return new ReferenceCategory(BigDecimal.ZERO, false, "nothing sent");
    }
    ReferenceCategory best = null;
    for (List<MeasurementSet> alternative : alternatives(sets)) {
      ReferenceCategory score = score(alternative, sent);
      if (best == null
          || best.percent() == null
          || score.percent() != null && score.percent().compareTo(best.percent()) > 0) {
        best = score;
      }
    }
    return best;
  }

  /** From 2024 on claims alone give a group a score only if it sends another category too. */
  private boolean claimsOfGroupDoNotCount(List<MeasurementSet> sets) {
    return year >= 2024
        && scored.entity() == EntityType.GROUP
        && sets.stream().allMatch(set -> set.submissionMethod() == SubmissionMethod.CLAIMS);
  }

  /** From 2024 on only sets with some measure's numerator and denominator are a submission. */
  private boolean countsAsSubmission(MeasurementSet set) {
    return year < 2024
        || !measures(List.of(set)).isEmpty()
        || ReferenceSurvey.of(scored, surveys(List.of(set))).sent();
  }

  private boolean surveySent() {
    return ReferenceSurvey.of(scored, surveys(scored.sets(Category.QUALITY))).sent();
  }

  private static List<MeasurementSet> surveys(List<MeasurementSet> sets) {
    return sets.stream().filter(set -> method(set) == vendor()).toList();
  }

  /**
   * The collections of sets that are scored apart, the best of which counts: until 2018 each method
   * with the survey; from 2019 on all methods together, and the Web Interface on its own.
   */
  private List<List<MeasurementSet>> alternatives(List<MeasurementSet> sets) {
    List<MeasurementSet> survey =
        sets.stream()
            .filter(set -> set.submissionMethod() == SubmissionMethod.CERTIFIED_SURVEY_VENDOR)
            .toList();
    Map<Object, List<MeasurementSet>> groups = new LinkedHashMap<>();
    for (MeasurementSet set : sets) {
      if (!survey.contains(set)) {
        Object key =
            year <= 2018
                ? set.submissionMethod()
                : set.submissionMethod() == SubmissionMethod.CMS_WEB_INTERFACE
                    && scored.traditional();
        groups.computeIfAbsent(key, k -> new ArrayList<>(survey)).add(set);
      }
    }
    return groups.isEmpty() ? List.of(survey) : List.copyOf(groups.values());
  }

  private ReferenceCategory score(List<MeasurementSet> sets, boolean sent) {
    ReferenceSurvey survey = ReferenceSurvey.of(scored, surveys(sets));
    List<ReferenceMeasure> measures = measures(sets);
    if (scored.performancePathway()) {
      return performancePathway(measures, survey, sent);
    }
    if (survey.measure() != null) {
      measures.add(survey.measure());
    }
    if (scored.valuePathway()) {
      return valuePathway(measures, survey, sent);
    }
    boolean webInterface =
        sets.stream().anyMatch(set -> method(set) == SubmissionMethod.CMS_WEB_INTERFACE);
    return webInterface ? webInterface(measures, sent) : traditional(sets, measures, survey, sent);
  }

  // -- the ways to report

  private ReferenceCategory traditional(
      List<MeasurementSet> sets,
      List<ReferenceMeasure> measures,
      ReferenceSurvey survey,
      boolean sent) {
    long suppressed = measures.stream().filter(ReferenceMeasure::suppressed).count();
    List<ReferenceMeasure> left = unsuppressed(measures);
    boolean everything = sets.size() == scored.sets(Category.QUALITY).size();
    ReferenceApplicability applicable =
        ReferenceApplicability.of(scored, sets, everything, measures);
    int places = applicable.places() - (int) Math.min(suppressed, applicable.places());
    Choice choice = choose(left, places, applicable.highPriorityNeeded());
    if (survey.belowMinimum() && measures.size() < PLACES) {
      choice = choice.withoutSurvey();
    }
    return total(choice, claimsMeasures(claimsIds()), measures, sent);
  }

  /** All measures of the Web Interface are required; those that cannot be scored are left out. */
  private ReferenceCategory webInterface(List<ReferenceMeasure> measures, boolean sent) {
    List<ReferenceMeasure> chosen = new ArrayList<>();
    int places = 0;
    for (Benchmark benchmark : scored.data().webInterfaceBenchmarks) {
      if (scored.data().suppressed(benchmark.measureId(), SubmissionMethod.CMS_WEB_INTERFACE)) {
        continue;
      }
      Optional<ReferenceMeasure> reported =
          measures.stream()
              .filter(measure -> measure.measureId().equals(benchmark.measureId()))
              .findFirst();
      if (reported.isEmpty()) {
        places++;
      } else if (!reported.get().leftOut()) {
        places++;
        chosen.add(reported.get());
      }
    }
    for (ReferenceMeasure measure : measures) {
      if (measure.measureId().equals(ReferenceSurvey.SURVEY)) {
        places++;
        chosen.add(measure);
      }
    }
    return total(new Choice(chosen, places, true), claimsMeasures(claimsIds()), measures, sent);
  }

  /** Four measures of the pathway and one of population health, 414.1365(c) and (d). */
  private ReferenceCategory valuePathway(
      List<ReferenceMeasure> measures, ReferenceSurvey survey, boolean sent) {
    ReferenceData.Pathway pathway = scored.data().pathways.get(scored.program());
    long suppressed = measures.stream().filter(ReferenceMeasure::suppressed).count();
    List<ReferenceMeasure> outcomes = claimsMeasures(pathway.outcomeClaims());
    List<ReferenceMeasure> left = unsuppressed(measures);
    left.addAll(outcomes);
    Choice choice = choose(left, PATHWAY_PLACES - (int) Math.min(suppressed, PATHWAY_PLACES), true);
    if (survey.belowMinimum() && measures.size() + outcomes.size() < PATHWAY_PLACES) {
      choice = choice.withoutSurvey();
    }
    List<ReferenceMeasure> population =
        claimsMeasures(pathway.population()).stream()
            .max(Comparator.comparing(ReferenceMeasure::points))
            .map(List::of)
            .orElse(List.of());
    return total(choice, population, measures, sent);
  }

  /** The measures of the APM Performance Pathway, each required, 414.1367(c)(1). */
  private ReferenceCategory performancePathway(
      List<ReferenceMeasure> measures, ReferenceSurvey survey, boolean sent) {
    List<ReferenceMeasure> chosen = new ArrayList<>();
    int places = 0;
    for (String required : performancePathwayMeasures()) {
      Optional<ReferenceMeasure> best =
          measures.stream()
              .filter(measure -> measure.measureId().replace("SSP", "").equals(required))
              .max(
                  Comparator.comparing(this::scoredOnPathway)
                      .thenComparing(ReferenceMeasure::points));
      if (best.isEmpty()) {
        places++;
      } else if (scoredOnPathway(best.get())) {
        places++;
        chosen.add(best.get());
      }
    }
    List<ReferenceMeasure> submitted = new ArrayList<>(measures);
    if (survey.measure() != null) {
      submitted.add(survey.measure());
    }
    if (survey.measure() != null && survey.measure().benchmarked()) {
      places++;
      chosen.add(survey.measure());
    } else if (survey.measure() == null && !survey.belowMinimum() && !scored.individual()) {
      places++;
    }
    return total(new Choice(chosen, places, true), claimsMeasures(claimsIds()), submitted, sent);
  }

  private boolean scoredOnPathway(ReferenceMeasure measure) {
    return !measure.leftOut();
  }

  private List<String> performancePathwayMeasures() {
    if (scored.program().equals("app1")) {
      return List.of("001", "134", "236");
    }
    return year == 2025
        ? List.of("001", "112", "134", "236")
        : List.of("001", "112", "113", "134", "236");
  }

  // -- measures

  private List<ReferenceMeasure> measures(List<MeasurementSet> sets) {
    Map<String, ReferenceMeasure> best = new LinkedHashMap<>();
    for (MeasurementSet set : sets) {
      for (Measurement measurement : set.measurements()) {
        ReferenceMeasure one =
            ReferenceMeasure.of(scored, measurement.measureId(), method(set), measurement.value());
        if (one != null) {
          best.merge(one.measureId(), one, ReferenceQuality::better);
        }
      }
    }
    return new ArrayList<>(best.values());
  }

  /**
   * The better of one measure by two collection types; each bonus counts once. Of as many points
   * complete data comes first, then an electronic measure.
   */
  private static ReferenceMeasure better(ReferenceMeasure a, ReferenceMeasure b) {
    ReferenceMeasure more =
        a.leftOut() != b.leftOut()
            ? (a.leftOut() ? b : a)
            : BY_POINTS
                        .thenComparing(
                            one ->
                                one.method() == SubmissionMethod.ELECTRONIC_HEALTH_RECORD
                                    && one.enoughCases())
                        .compare(a, b)
                    >= 0
                ? a
                : b;
    return new ReferenceMeasure(
        more.measureId(),
        more.method(),
        more.points(),
        more.highPriority(),
        more.priority(),
        a.earnsBonus() || b.earnsBonus(),
        a.endToEnd() || b.endToEnd(),
        more.complete(),
        more.enoughCases(),
        more.benchmarked(),
        more.leftOut(),
        more.suppressed());
  }

  private static List<ReferenceMeasure> unsuppressed(List<ReferenceMeasure> measures) {
    List<ReferenceMeasure> left = new ArrayList<>(measures);
    left.removeIf(ReferenceMeasure::suppressed);
    return left;
  }

  private Collection<String> claimsIds() {
    return scored.apmStandard() ? List.of() : scored.data().claimsMeasures(scored.program());
  }

  /** Measures from claims that have a benchmark and their case minimum; others are left out. */
  private List<ReferenceMeasure> claimsMeasures(Collection<String> ids) {
    Map<String, ReferenceMeasure> measures = new LinkedHashMap<>();
    for (ClaimsResult result : scored.circumstances().claims()) {
      String id = result.measureId();
      Optional<Benchmark> benchmark =
          scored.data().catalogue.benchmark(id, SubmissionMethod.ADMINISTRATIVE_CLAIMS);
      Optional<Measure> measure = scored.data().catalogue.measure(id);
      if (ids.contains(id)
          && benchmark.isPresent()
          && measure.isPresent()
          && ReferenceNumbers.enoughClaims(scored, id, result.cases())) {
        BigDecimal points =
            ReferenceLadder.points(
                benchmark.get(),
                measure.get().inverse(),
                result.result(),
                ReferenceNumbers.floor(year));
        measures.putIfAbsent(
            id,
            new ReferenceMeasure(
                id, null, points, true, 0, false, false, true, true, true, false, false));
      }
    }
    return List.copyOf(measures.values());
  }

  // -- choosing and adding up

  /**
   * The measures that count.
   *
   * @param measures those chosen
   * @param places how many were required
   * @param highPriority whether the place of the outcome measure is filled or not needed
   */
  private record Choice(List<ReferenceMeasure> measures, int places, boolean highPriority) {
    /**
     * The survey had too few answers, so that the points available are fewer by its place,
     * (vii)(B); it would have been the high-priority measure.
     */
    Choice withoutSurvey() {
      return new Choice(measures, Math.max(0, places - 1), true);
    }
  }

  /** The best high-priority measure, then the best of the others for the places left. */
  private static Choice choose(
      List<ReferenceMeasure> measures, int places, boolean highPriorityNeeded) {
    List<ReferenceMeasure> ranked = new ArrayList<>(measures);
    ranked.sort(BY_POINTS.reversed());
    Set<ReferenceMeasure> chosen = new LinkedHashSet<>();
    Optional<ReferenceMeasure> required =
        ranked.stream().filter(ReferenceMeasure::highPriority).findFirst();
    int free = places;
    if (highPriorityNeeded && places > 0) {
      required.ifPresent(chosen::add);
      free--;
    }
    for (ReferenceMeasure measure : ranked) {
      if (free > 0 && chosen.add(measure)) {
        free--;
      }
    }
    return new Choice(List.copyOf(chosen), places, !highPriorityNeeded || required.isPresent());
  }

  private ReferenceCategory total(
      Choice choice,
      List<ReferenceMeasure> claims,
      List<ReferenceMeasure> submitted,
      boolean sent) {
    BigDecimal available = TEN.multiply(BigDecimal.valueOf(choice.places() + claims.size()));
    if (available.signum() == 0) {
      return new ReferenceCategory(null, sent, "nothing that can be scored");
    }
    BigDecimal achieved = BigDecimal.ZERO;
    for (ReferenceMeasure measure : choice.measures()) {
      achieved = achieved.add(measure.points());
    }
    for (ReferenceMeasure measure : claims) {
      achieved = achieved.add(measure.points());
    }
    BigDecimal highPriority = highPriorityBonus(submitted, available);
    BigDecimal endToEnd = endToEndBonus(submitted, available);
    BigDecimal small =
        year >= 2019 && scored.small() && (!submitted.isEmpty() || surveySent())
            ? SMALL_PRACTICE_BONUS
            : BigDecimal.ZERO;
    BigDecimal complex = complexOrganization(submitted, available);
    BigDecimal achievement = divide(achieved.multiply(HUNDRED), available);
    BigDecimal improvement = improvement(choice, achievement);
    BigDecimal points = achieved.add(highPriority).add(endToEnd).add(small).add(complex);
    BigDecimal percent = divide(points.multiply(HUNDRED), available).add(improvement).min(HUNDRED);
    String how =
        "measures %s claims %s of %s; high priority %s, end to end %s, small %s, complex %s, improvement %s"
            .formatted(
                shown(choice.measures()),
                shown(claims),
                available,
                highPriority,
                endToEnd,
                small,
                complex,
                improvement);
    return new ReferenceCategory(percent, sent, how);
  }

  private static List<String> shown(List<ReferenceMeasure> measures) {
    return measures.stream()
        .map(one -> one.measureId() + "=" + one.points().round(new java.math.MathContext(7)))
        .toList();
  }

  /**
   * Points for high-priority measures beyond the first required one, 2017 to 2021. That is an
   * outcome measure or, if there is none, another high-priority measure: the one with most points.
   */
  private BigDecimal highPriorityBonus(List<ReferenceMeasure> submitted, BigDecimal available) {
    if (year > 2021) {
      return BigDecimal.ZERO;
    }
    Optional<ReferenceMeasure> first =
        submitted.stream()
            .filter(measure -> measure.priority() > 0 && !measure.leftOut())
            .max(
                Comparator.comparing((ReferenceMeasure measure) -> measure.priority() == 3)
                    .thenComparing(ReferenceMeasure::points)
                    .thenComparing(
                        Comparator.comparingInt(
                                (ReferenceMeasure measure) ->
                                    measure.earnsBonus() ? measure.bonus() : 0)
                            .reversed()));
    int bonus = 0;
    for (ReferenceMeasure measure : submitted) {
      if (measure.earnsBonus() && measure != first.orElse(null)) {
        bonus += measure.bonus();
      }
    }
    return BigDecimal.valueOf(bonus).min(available.multiply(TENTH));
  }

  private BigDecimal endToEndBonus(List<ReferenceMeasure> submitted, BigDecimal available) {
    if (year > 2021) {
      return BigDecimal.ZERO;
    }
    long measures = submitted.stream().filter(ReferenceMeasure::endToEnd).count();
    return BigDecimal.valueOf(measures).min(available.multiply(TENTH));
  }

  /** One point for each complete eCQM of an APM Entity or virtual group, from 2025 on. */
  private BigDecimal complexOrganization(List<ReferenceMeasure> submitted, BigDecimal available) {
    if (year < 2025
        || scored.entity() != EntityType.APM && scored.entity() != EntityType.VIRTUAL_GROUP) {
      return BigDecimal.ZERO;
    }
    BigDecimal points = BigDecimal.ZERO;
    for (ReferenceMeasure measure : submitted) {
      if (measure.method() == SubmissionMethod.ELECTRONIC_HEALTH_RECORD
          && !measure.leftOut()
          && submitted.stream().noneMatch(other -> standsFor(other, measure))
          && measure.complete()
          && measure.enoughCases()) {
        points = points.add(BigDecimal.ONE.min(TEN.subtract(measure.points())));
      }
    }
    return points.min(available.multiply(TENTH));
  }

  /** Whether the same measure in its form for Medicare patients has more points, or without it. */
  private static boolean standsFor(ReferenceMeasure other, ReferenceMeasure measure) {
    return !other.leftOut()
        && other.measureId().replace("SSP", "").equals(measure.measureId().replace("SSP", ""))
        && other.points().compareTo(measure.points()) > 0;
  }

  /** Percentage points for improvement, from 2018 on, with all that was required sent complete. */
  private BigDecimal improvement(Choice choice, BigDecimal now) {
    Optional<BigDecimal> prior =
        scored.circumstances().prior().flatMap(PriorScores::qualityAchievementPercent);
    if (year < 2018
        || prior.isEmpty()
        || choice.measures().size() < choice.places()
        || !choice.highPriority()
        || !choice.measures().stream().allMatch(ReferenceMeasure::complete)) {
      return BigDecimal.ZERO;
    }
    BigDecimal before = prior.get().max(PRIOR_FLOOR);
    return divide(now.subtract(before).multiply(TEN), before).max(BigDecimal.ZERO).min(TEN);
  }

  private static SubmissionMethod method(MeasurementSet set) {
    return set.submissionMethod();
  }

  private static SubmissionMethod vendor() {
    return SubmissionMethod.CERTIFIED_SURVEY_VENDOR;
  }
}
