package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.no;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.core.scoring.Sent.yes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Circumstances.FacilityResult;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** Rules that show only where the categories of a whole submission meet. */
class EngineRulesTest {

  private static final Map<Integer, ScoringEngine> ENGINES = new ConcurrentHashMap<>();
  private static final PracticeTraits IN_MODEL =
      new PracticeTraits(false, false, false, false, false, false, true);
  private static final Circumstances PLAIN = Circumstances.of(PracticeTraits.NONE);

  // -- what a submission is

  @ParameterizedTest
  @CsvSource({
    // Records without the attestation on information blocking are a submission to 2023 only.
    "2023, false",
    "2024, true",
    "2026, true",
  })
  void incompleteRecordsEndNoExceptionFrom2024On(int year, boolean leftOut) {
    Score score =
        score(
            year,
            EntityType.GROUP,
            granted(Category.PI),
            quality("mips", SubmissionMethod.REGISTRY, rate("236", 80, 20)),
            records(year, "!PI_INFBLO_1"));

    assertThat(score.total().part("pi").orElseThrow().inputs().get("reweighted"))
        .isEqualTo(leftOut);
  }

  @ParameterizedTest
  @CsvSource({"2023, false", "2024, true", "2026, true"})
  void measuresWithoutPatientsEndNoExceptionFrom2024On(int year, boolean leftOut) {
    Score score =
        score(
            year,
            EntityType.GROUP,
            granted(Category.QUALITY),
            quality("mips", SubmissionMethod.REGISTRY, rate("236", 0, 0)),
            activities("mips", yes("IA_EPA_1")));

    assertThat(score.total().part("quality").orElseThrow().inputs().get("reweighted"))
        .isEqualTo(leftOut);
  }

  @ParameterizedTest
  @CsvSource({"2023, false", "2024, true"})
  void activitiesAllAnsweredWithNoEndNoExceptionFrom2024On(int year, boolean leftOut) {
    Score score =
        score(
            year,
            EntityType.GROUP,
            granted(Category.IA),
            quality("mips", SubmissionMethod.REGISTRY, rate("236", 80, 20)),
            activities("mips", no("IA_EPA_1")));

    assertThat(score.total().part("ia").orElseThrow().inputs().get("reweighted"))
        .isEqualTo(leftOut);
  }

  @ParameterizedTest
  @CsvSource({
    // year, whether activities were sent, whether claims give a quality score
    "2023, false, true",
    "2024, false, false",
    "2024, true, true",
    "2026, false, false",
  })
  void claimsAloneGiveAGroupNoScoreFrom2024On(int year, boolean activitiesSent, boolean scored) {
    List<MeasurementSet> sets = new ArrayList<>();
    sets.add(quality("mips", SubmissionMethod.CLAIMS, rate("236", 100, 0)));
    if (activitiesSent) {
      sets.add(activities("mips", yes("IA_EPA_1")));
    }

    Score score = score(year, EntityType.GROUP, PLAIN, sets.toArray(MeasurementSet[]::new));

    assertThat(value(score, "quality").signum() > 0).isEqualTo(scored);
  }

  @Test
  void qualityOfWhichNothingCanBeScoredIsLeftOut() {
    // The Web Interface of 2022 has no benchmark at all.
    Score score =
        score(
            2022,
            EntityType.GROUP,
            PLAIN,
            quality("mips", SubmissionMethod.CMS_WEB_INTERFACE, rate("236", 100, 0)),
            activities("mips", yes("IA_EPA_1")));

    assertThat(score.total().part("quality").orElseThrow().inputs().get("leftOutBecause"))
        .isEqualTo(LeftOut.NOTHING_TO_SCORE.reason());
  }

  // -- several sets

  @ParameterizedTest
  @CsvSource({
    // Medium activities, 10 points each; one of them is in both sets.
    "2018, 20",
    "2019, 30",
    "2024, 30",
  })
  void theActivitiesOfAllSetsCountTogetherFrom2019On(int year, BigDecimal points) {
    Score score =
        score(
            year,
            EntityType.GROUP,
            PLAIN,
            activities("mips", yes("IA_BE_4"), yes("IA_BE_15")),
            activities("mips", yes("IA_BE_4"), yes("IA_CC_1")));

    assertThat(score.total().part("ia").orElseThrow().part("iaScore").orElseThrow().value())
        .isEqualByComparingTo(points);
  }

  // -- ways of reporting

  @Test
  void ofAPathwayAndOtherMeasuresTheHigherScoreCounts() {
    MeasurementSet all =
        quality(
            "mips",
            SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
            rate("236", 100, 0),
            rate("240", 100, 0));
    MeasurementSet pathway =
        quality("G0058", SubmissionMethod.ELECTRONIC_HEALTH_RECORD, rate("376", 100, 0));

    Score both = score(2024, EntityType.GROUP, PLAIN, all, pathway);

    assertThat(both.finalScore())
        .isEqualByComparingTo(
            score(2024, EntityType.GROUP, PLAIN, all)
                .finalScore()
                .max(score(2024, EntityType.GROUP, PLAIN, pathway).finalScore()));
  }

  @Test
  void activitiesAndRecordsWithoutAPathwayServeOne() {
    MeasurementSet pathway =
        quality("G0058", SubmissionMethod.ELECTRONIC_HEALTH_RECORD, rate("376", 100, 0));

    Score score =
        score(
            2024,
            EntityType.GROUP,
            PLAIN,
            pathway,
            activities("mips", yes("IA_PCMH")),
            records(2024, ""));

    // Four measures are asked for there, six otherwise, so the pathway's score is the higher one.
    assertThat(score.total().inputs().get("reportingOption").toString()).startsWith("G0058");
    assertThat(value(score, "ia")).isPositive();
    assertThat(value(score, "pi")).isPositive();
  }

  @Test
  void theModelsOwnActivitiesCountInFullInItsPathway() {
    Score score =
        score(
            2024,
            EntityType.APM,
            Circumstances.of(IN_MODEL),
            quality("app1", SubmissionMethod.ELECTRONIC_HEALTH_RECORD, rate("236", 100, 0)));

    assertThat(value(score, "ia")).isEqualByComparingTo("20");
  }

  // -- hospitals

  @ParameterizedTest
  @CsvSource({
    // year, entity, whether activities were sent, whether the hospital's scores can be used
    "2019, INDIVIDUAL, false, true",
    "2019, GROUP, false, false",
    "2019, GROUP, true, true",
    "2022, VIRTUAL_GROUP, true, false",
    "2023, VIRTUAL_GROUP, true, true",
    "2018, INDIVIDUAL, true, false",
  })
  void groupsMustSendSomethingToUseTheirHospitalsScores(
      int year, EntityType type, boolean sent, boolean used) {
    MeasurementSet[] sets =
        sent ? new MeasurementSet[] {activities("mips", yes("IA_EPA_1"))} : new MeasurementSet[0];

    Score score = score(year, type, PLAIN.with(hospital("90", "90")), sets);

    assertThat(value(score, "quality").signum() > 0).isEqualTo(used);
  }

  @Test
  void anExceptionPrevailsOverTheHospitalsScore() {
    Circumstances excepted = granted(Category.QUALITY).with(hospital("90", "90"));

    Score score = score(2023, EntityType.INDIVIDUAL, excepted, activities("mips", yes("IA_EPA_1")));

    assertThat(value(score, "quality")).isEqualByComparingTo("0");
    assertThat(value(score, "cost")).isPositive();
  }

  // -- payment models

  @ParameterizedTest
  @CsvSource({
    // The mean of the members' activities in percent, and the points of a weight of 15.
    "80, 12",
    // Half of them is credited to whoever sends quality and records.
    "20, 7.5",
  })
  void anEntityHasItsMembersMeanOrItsOwnCredit(BigDecimal mean, BigDecimal points) {
    Circumstances circumstances =
        Circumstances.of(IN_MODEL).withMemberPercents(Map.of(Category.IA, mean));

    Score score =
        score(
            2024,
            EntityType.APM,
            circumstances,
            quality("mips", SubmissionMethod.REGISTRY, rate("236", 80, 20)),
            records(2024, ""));

    assertThat(value(score, "ia")).isEqualByComparingTo(points);
  }

  @Test
  void whereCircumstancesAreExtremeQualityAloneEarnsTheCredit() {
    Circumstances extreme =
        Circumstances.of(IN_MODEL).with(new Exceptions(Set.of(), Set.of(), true));

    Score score =
        score(
            2025,
            EntityType.INDIVIDUAL,
            extreme,
            quality("mips", SubmissionMethod.REGISTRY, rate("236", 80, 20)));

    assertThat(value(score, "ia")).isEqualByComparingTo("7.5");
    assertThat(score.total().part("performanceThreshold")).isEmpty();
  }

  private static Score score(
      int year, EntityType type, Circumstances circumstances, MeasurementSet... sets) {
    Entity entity = new Entity(type, Optional.empty(), Optional.empty(), Optional.empty());
    return ENGINES
        .computeIfAbsent(
            year, y -> new ScoringEngine(YearPolicies.load().of(y).orElseThrow(), Catalogues.of(y)))
        .score(new Submission(entity, year, List.of(sets)), circumstances);
  }

  private static Circumstances granted(Category category) {
    return PLAIN.with(Exceptions.granted(EnumSet.of(category)));
  }

  private static FacilityResult hospital(String quality, String cost) {
    return new FacilityResult("Hospital", new BigDecimal(quality), new BigDecimal(cost));
  }

  private static MeasurementSet quality(
      String program, SubmissionMethod method, Measurement... measurements) {
    return set(Category.QUALITY, method, program, List.of(measurements));
  }

  private static MeasurementSet activities(String program, Measurement... measurements) {
    return set(
        Category.IA, SubmissionMethod.ELECTRONIC_HEALTH_RECORD, program, List.of(measurements));
  }

  private static MeasurementSet records(int year, String changes) {
    return set(
        Category.PI,
        SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
        "mips",
        changes.isEmpty() ? PiSamples.complete(year) : PiSamples.changed(year, changes));
  }

  private static MeasurementSet set(
      Category category, SubmissionMethod method, String program, List<Measurement> measurements) {
    return new MeasurementSet(
        category,
        method,
        program,
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2024, 12, 31),
        Optional.empty(),
        measurements);
  }

  private static BigDecimal value(Score score, String category) {
    return score.total().part(category).orElseThrow().value();
  }
}
