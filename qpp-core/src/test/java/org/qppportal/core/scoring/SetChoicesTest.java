package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.SetChoice.Standing;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** Which of several senders' sets counts, and why, by the rule of each year. */
class SetChoicesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Map<Integer, ScoringEngine> ENGINES = new ConcurrentHashMap<>();
  private static final Circumstances NOTHING_KNOWN = Circumstances.of(PracticeTraits.NONE);

  /**
   * Quality of two vendors: nine measures of one, and the first three of them, all better, of the
   * other. R is by registry, E from records. In 2018 three perfect measures from records, with
   * their bonus, are worth more than the nine.
   */
  @ParameterizedTest
  @CsvSource({
    "2017, RE, COUNTS_IN_PART DOES_NOT_COUNT, One way of collecting counts",
    "2017, ER, DOES_NOT_COUNT COUNTS_IN_PART, One way of collecting counts",
    "2018, RE, DOES_NOT_COUNT COUNTS, One way of collecting counts",
    "2017, RR, COUNTS_IN_PART COUNTS, Senders who collected in the same way count together",
    "2019, RR, COUNTS_IN_PART COUNTS, count together",
    "2022, RR, COUNTS_IN_PART COUNTS, count together",
    "2022, RE, COUNTS_IN_PART COUNTS, count together",
  })
  void qualityByTheYearsRule(int year, String methods, String expected, String rule) {
    List<MeasurementSet> sets = new ArrayList<>();
    YearSample sample = YearSample.of(year);
    MeasurementSet nine = of(Category.QUALITY, sample);
    boolean first = methods.charAt(0) == 'R';
    List<Measurement> three = perfect(sample, methods.contains("E"), nine);
    MeasurementSet other =
        by(
            methods.contains("E")
                ? SubmissionMethod.ELECTRONIC_HEALTH_RECORD
                : SubmissionMethod.REGISTRY,
            with(nine, three));
    sets.add(first ? nine : other);
    sets.add(first ? other : nine);

    List<SetChoice> choices = choices(year, sets);

    assertThat(standings(choices)).isEqualTo(expected);
    if (expected.contains("DOES_NOT")) {
      SetChoice dropped = choices.get(expected.startsWith("DOES_NOT") ? 0 : 1);
      SetChoice counted = choices.get(expected.startsWith("DOES_NOT") ? 1 : 0);
      assertThat(counted.alone()).isGreaterThan(dropped.alone());
    }
    assertThat(choices).allSatisfy(one -> assertThat(one.rule().title()).contains(rule));
    assertThat(choices)
        .allSatisfy(one -> assertThat(one.rule().citation()).isEqualTo("42 CFR 414.1325(d)"));
  }

  @Test
  void namesTheMeasuresThatCount() {
    SetChoice nine = choices(2022, List.of(of(Category.QUALITY, YearSample.of(2022)))).get(0);

    assertThat(nine.standing()).isEqualTo(Standing.COUNTS_IN_PART);
    assertThat(nine.why()).startsWith("6 of its 9 measures count (");
    assertThat(nine.alone()).isPositive();
    assertThat(nine.maximum()).isEqualByComparingTo("60");
  }

  @Test
  void ofEqualSetsTheFirstCounts() {
    MeasurementSet set = of(Category.QUALITY, YearSample.of(2017));
    MeasurementSet same = with(set, set.measurements());

    assertThat(
            standings(
                choices(
                    2017,
                    List.of(
                        same,
                        by(SubmissionMethod.ELECTRONIC_HEALTH_RECORD, with(set, List.of()))))))
        .isEqualTo("COUNTS_IN_PART DOES_NOT_COUNT");
    assertThat(standings(choices(2022, List.of(set, same))))
        .as("of a measure sent twice only one counts")
        .isEqualTo("COUNTS_IN_PART DOES_NOT_COUNT");
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 1, 2, DOES_NOT_COUNT COUNTS, One set of activities counts",
    "2018, 2, 1, COUNTS DOES_NOT_COUNT, One set of activities counts",
    "2019, 1, 2, COUNTS COUNTS, The activities of all sets count together",
    "2022, 1, 1, COUNTS COUNTS, The activities of all sets count together",
  })
  void activitiesByTheYearsRule(int year, int first, int second, String expected, String rule) {
    MeasurementSet all = of(Category.IA, YearSample.of(year));
    MeasurementSet one = with(all, all.measurements().subList(0, first));
    MeasurementSet two = with(all, all.measurements().subList(first, first + second));

    List<SetChoice> choices = choices(year, List.of(one, two));

    assertThat(standings(choices)).isEqualTo(expected);
    assertThat(choices.get(0).rule().title()).contains(rule);
  }

  @Test
  void anActivityCountsOnce() {
    MeasurementSet all = of(Category.IA, YearSample.of(2022));

    List<SetChoice> choices = choices(2022, List.of(all, with(all, all.measurements())));

    assertThat(standings(choices)).isEqualTo("COUNTS DOES_NOT_COUNT");
    assertThat(choices.get(1).why()).contains("in another set, too");
    assertThat(choices.get(1).alone()).isEqualByComparingTo(choices.get(0).alone());
  }

  @ParameterizedTest
  @CsvSource({
    "2022, DOES_NOT_COUNT DOES_NOT_COUNT, contradict",
    "2024, DOES_NOT_COUNT DOES_NOT_COUNT, contradict",
    "2025, COUNTS DOES_NOT_COUNT, most points",
  })
  void recordsThatContradictEachOther(int year, String expected, String rule) {
    MeasurementSet records = of(Category.PI, YearSample.of(year));
    MeasurementSet worse = changed(records, new Proportion(400, 1000));

    List<SetChoice> choices = choices(year, List.of(records, worse));

    assertThat(standings(choices)).isEqualTo(expected);
    assertThat(choices.get(0).rule().title()).contains(rule);
    if (expected.startsWith("DOES_NOT")) {
      assertThat(choices.get(0).why()).contains("contradicts itself about", "nothing counts");
    }
  }

  @Test
  void recordsOf2017AreFoundThoughASetIsScoredTwice() {
    MeasurementSet both =
        Sent.aci(
            Sent.proportion("ACI_EP_1", 1, 10),
            Sent.yes("ACI_PPHI_1"),
            Sent.yes("ACI_TRANS_PPHI_1"),
            Sent.proportion("ACI_TRANS_EP_1", 1, 10));
    MeasurementSet full = of(Category.ACI, YearSample.of(2017));

    assertThat(standings(choices(2017, List.of(both, full)))).isEqualTo("DOES_NOT_COUNT COUNTS");
    assertThat(standings(choices(2017, List.of(full, both)))).isEqualTo("COUNTS DOES_NOT_COUNT");
  }

  @Test
  void ofSeveralWaysToReportTheHighestCounts() {
    YearSample sample = YearSample.of(2023);
    MeasurementSet usual = of(Category.QUALITY, sample);
    String pathway = sample.catalogue().mvps().iterator().next().mvpId();
    MeasurementSet ofPathway =
        new MeasurementSet(
            Category.QUALITY,
            SubmissionMethod.REGISTRY,
            pathway,
            usual.performanceStart(),
            usual.performanceEnd(),
            Optional.empty(),
            List.of());

    List<SetChoice> choices = choices(2023, List.of(ofPathway, usual));

    assertThat(standings(choices)).isEqualTo("DOES_NOT_COUNT COUNTS_IN_PART");
    assertThat(choices.get(0).why())
        .contains("the one with the highest final score counts: traditional MIPS with")
        .contains("This set was reported for " + pathway);
  }

  @Test
  void saysWhenTheCategoryItselfDoesNotCount() {
    MeasurementSet records = of(Category.PI, YearSample.of(2022));
    Circumstances excepted =
        NOTHING_KNOWN.with(
            new Circumstances.Exceptions(java.util.Set.of(), java.util.Set.of(Category.PI), false));

    SetChoice choice = choices(2022, excepted, List.of(records)).get(0);

    assertThat(choice.standing()).isEqualTo(Standing.DOES_NOT_COUNT);
    assertThat(choice.why()).contains("exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021 | the score of the virtual group applies. Where there is none, the highest of the",
        "2023 | the score of the virtual group applies. Where there is none, the highest of the",
      })
  void saysWhoseScoreApplies(int year, String expected) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();

    assertThat(
            new SetChoices(new ScoringEngine(policy, Catalogues.of(year)), policy)
                .precedence()
                .title())
        .startsWith(expected)
        .contains("practice as a group")
        .endsWith(" applies.");
  }

  private static List<SetChoice> choices(int year, List<MeasurementSet> sets) {
    return choices(year, NOTHING_KNOWN, sets);
  }

  private static List<SetChoice> choices(
      int year, Circumstances circumstances, List<MeasurementSet> sets) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();
    ScoringEngine engine =
        ENGINES.computeIfAbsent(year, key -> new ScoringEngine(policy, Catalogues.of(key)));
    Submission submission = new Submission(YearSample.of(year).submission().entity(), year, sets);
    return new SetChoices(engine, policy)
        .of(submission, circumstances, engine.score(submission, circumstances));
  }

  private static String standings(List<SetChoice> choices) {
    return String.join(" ", choices.stream().map(one -> one.standing().name()).toList());
  }

  private static MeasurementSet of(Category category, YearSample sample) {
    return sample.submission().measurementSets().stream()
        .filter(set -> set.category() == category)
        .findFirst()
        .orElseThrow();
  }

  /** The best results of three measures that can be sent by both methods. */
  private static List<Measurement> perfect(
      YearSample sample, boolean fromRecords, MeasurementSet nine) {
    Stream<String> ids =
        fromRecords
            ? sample.catalogue().benchmarks().stream()
                .filter(one -> one.submissionMethod() == SubmissionMethod.ELECTRONIC_HEALTH_RECORD)
                .map(one -> one.measureId())
                .filter(id -> isRate(sample, id))
            : nine.measurements().stream().map(Measurement::measureId);
    return ids.filter(id -> !sample.catalogue().measure(id).orElseThrow().inverse())
        .limit(3)
        .map(id -> Sent.rate(id, 999, 1))
        .toList();
  }

  private static boolean isRate(YearSample sample, String id) {
    return sample.catalogue().measure(id).orElseThrow().metricType()
        == org.qppportal.persistence.type.MetricType.SINGLE_PERFORMANCE_RATE;
  }

  private static MeasurementSet changed(MeasurementSet set, Proportion value) {
    return with(
        set,
        set.measurements().stream()
            .map(
                one -> one.value() instanceof YesNo ? one : new Measurement(one.measureId(), value))
            .toList());
  }

  private static MeasurementSet with(MeasurementSet set, List<Measurement> measurements) {
    return new MeasurementSet(
        set.category(),
        set.submissionMethod(),
        set.programName(),
        LocalDate.of(set.performanceStart().getYear(), 1, 1),
        LocalDate.of(set.performanceStart().getYear(), 12, 31),
        set.cehrtId(),
        measurements);
  }

  private static MeasurementSet by(SubmissionMethod method, MeasurementSet set) {
    return new MeasurementSet(
        set.category(),
        method,
        set.programName(),
        set.performanceStart(),
        set.performanceEnd(),
        set.cehrtId(),
        set.measurements());
  }
}
