package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/** 42 CFR 414.1380(c)(2) by year. */
class ReweightingTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Rule RULE = new Rule("test", "Test", "42 CFR 414");
  private static final PracticeTraits SMALL =
      new PracticeTraits(true, false, false, false, false, false, false);

  @ParameterizedTest
  @CsvSource({
    // year, small practice, left out, quality / cost / activities / records
    "2018, false, '', 50/10/15/25",
    "2018, false, cost, 60/0/15/25",
    "2018, false, quality, 0/10/45/45",
    "2018, false, pi quality, 0/10/90/0",
    "2019, false, '', 45/15/15/25",
    "2019, false, quality, 0/15/40/45",
    "2019, false, cost quality, 0/0/50/50",
    "2020, false, quality, 0/0/15/85",
    "2021, false, pi, 85/0/15/0",
    "2022, false, pi, 55/30/15/0",
    "2022, true, pi, 40/30/30/0",
    "2022, false, cost pi, 85/0/15/0",
    "2022, true, cost pi, 50/0/50/0",
    "2022, false, quality, 0/30/15/55",
    "2023, false, ia, 45/30/0/25",
    "2024, false, cost ia, 70/0/0/30",
    "2025, true, '', 30/30/15/25",
    "2026, false, quality ia, 0/30/0/70",
  })
  void theTablesOfTheRegulationApply(int year, boolean small, String leftOut, String expected) {
    Set<Category> granted = categories(leftOut);
    Set<Category> sent = EnumSet.of(Category.QUALITY, Category.IA, Category.PI, Category.COST);
    sent.removeAll(granted);

    Weights weights = weights(year, EntityType.GROUP, small, Exceptions.granted(granted), sent);

    assertThat(text(weights)).isEqualTo(expected);
  }

  @Test
  void e25WithoutCostAndRecordsASmallPracticeHalvesQualityAndActivities() {
    Set<Category> sent = EnumSet.of(Category.QUALITY, Category.IA);
    PracticeTraits hospital = new PracticeTraits(false, false, false, false, true, false, false);

    assertThat(text(weights(2022, context(EntityType.GROUP, hospital, Exceptions.NONE), sent)))
        .isEqualTo("85/0/15/0");
    // A small practice need not report records from 2022 on, without asking.
    assertThat(text(weights(2022, EntityType.GROUP, true, Exceptions.NONE, sent)))
        .isEqualTo("50/0/50/0");
  }

  @ParameterizedTest
  @CsvSource({
    // E24 and the tables of CMS's fact sheet on automatic extreme circumstances of 2025
    "false, quality pi, 70/0/0/30",
    "false, quality ia, 85/0/15/0",
    "true, quality ia, 50/0/50/0",
    "false, ia pi, 0/0/15/85",
    "false, quality ia pi, 55/0/15/30",
    "true, quality ia pi, 55/0/15/30",
    "false, quality, threshold",
    "false, '', threshold",
  })
  void e24WhereCircumstancesAreExtremeOnlyWhatWasSentCounts(
      boolean small, String sent, String expected) {
    Set<Category> all = categories(sent);
    all.add(Category.COST);

    Weights weights =
        weights(2025, EntityType.INDIVIDUAL, small, new Exceptions(Set.of(), Set.of(), true), all);

    assertThat(text(weights)).isEqualTo(expected);
  }

  @Test
  void extremeCircumstancesOfAPlaceDoNotExcuseAGroup() {
    Weights weights =
        weights(
            2025,
            EntityType.GROUP,
            false,
            new Exceptions(Set.of(), Set.of(), true),
            EnumSet.of(Category.QUALITY));

    assertThat(text(weights)).isEqualTo("55/0/15/30");
    assertThat(weights.leftOut()).containsOnly(Map.entry(Category.COST, LeftOut.NOTHING_TO_SCORE));
  }

  @Test
  void aBindingExceptionHoldsWhateverIsSent() {
    Exceptions binding = new Exceptions(Set.of(), EnumSet.of(Category.QUALITY), false);

    Weights weights =
        weights(2022, EntityType.GROUP, false, binding, EnumSet.allOf(Category.class));

    assertThat(text(weights)).isEqualTo("0/30/15/55");
  }

  @Test
  void theExceptionForCostCannotBeEndedByData() {
    Weights weights =
        weights(
            2022,
            EntityType.GROUP,
            false,
            Exceptions.granted(EnumSet.of(Category.COST)),
            EnumSet.allOf(Category.class));

    assertThat(text(weights)).isEqualTo("55/0/15/30");
  }

  @ParameterizedTest
  @CsvSource({
    "2017, nurse practitioner, true",
    "2018, physical therapist, false",
    "2019, physical therapist, true",
    "2022, nurse practitioner, true",
    "2023, nurse practitioner, false",
    "2023, physical therapist, true",
    "2024, physical therapist, false",
    "2024, clinical social worker, true",
    "2025, clinical social worker, false",
    "2022, physician, false",
  })
  void someTypesOfClinicianNeedNotReportRecords(int year, String type, boolean leftOut) {
    Circumstances circumstances =
        Circumstances.of(PracticeTraits.NONE).withClinicians(1, Set.of(type));
    Weights weights =
        weights(
            year,
            new ScoringContext(
                EntityType.INDIVIDUAL,
                circumstances,
                ReportingOption.TRADITIONAL,
                Optional.empty()),
            EnumSet.of(Category.QUALITY, Category.IA, Category.COST));

    Category records = POLICIES.of(year).orElseThrow().interoperability();
    assertThat(weights.leftOut().get(records) == LeftOut.CLINICIAN_TYPE).isEqualTo(leftOut);
  }

  @Test
  void aGroupWithOneClinicianOfAnotherTypeMustReportRecords() {
    Circumstances circumstances =
        Circumstances.of(PracticeTraits.NONE)
            .withClinicians(2, Set.of("nurse practitioner", "physician"));
    Weights weights =
        weights(
            2019,
            new ScoringContext(
                EntityType.GROUP, circumstances, ReportingOption.TRADITIONAL, Optional.empty()),
            EnumSet.of(Category.QUALITY, Category.COST));

    assertThat(weights.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // year, option, web interface, left out, expected
    "2017, APM_STANDARD, true, '', 50/0/20/30",
    "2017, APM_STANDARD, false, '', 0/0/25/75",
    "2018, APM_STANDARD, true, '', 50/0/20/30",
    "2018, APM_STANDARD, false, pi, 80/0/20/0",
    "2018, APM_STANDARD, true, quality, 0/0/25/75",
    "2021, APP, true, '', 50/0/20/30",
    "2022, APP, true, pi, 75/0/25/0",
    "2025, APP_PLUS, true, quality, 0/0/25/75",
    "2022, TRADITIONAL, true, '', 55/0/15/30",
    "2022, TRADITIONAL, true, pi, 85/0/15/0",
    "2023, MVP, true, '', 55/0/15/30",
  })
  void entitiesInPaymentModelsHaveWeightsOfTheirOwn(
      int year, ReportingOption option, boolean webInterface, String leftOut, String expected) {
    Circumstances none = Circumstances.of(PracticeTraits.NONE);
    Circumstances circumstances =
        new Circumstances(
            none.traits(),
            0,
            Set.of(),
            webInterface,
            new Exceptions(Set.of(), categories(leftOut), false),
            none.claims(),
            none.patientMix(),
            none.prior(),
            none.facility(),
            none.memberPercents());

    Weights weights =
        weights(
            year,
            new ScoringContext(EntityType.APM, circumstances, option, Optional.empty()),
            EnumSet.allOf(Category.class));

    assertThat(text(weights)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void everyRowOfEveryTableMakesOneHundred(int year) {
    POLICIES
        .of(year)
        .orElseThrow()
        .weights()
        .forEach(
            table ->
                table
                    .rows()
                    .forEach(
                        (leftOut, row) ->
                            assertThat(
                                    row.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                                .as("%s without %s", table.standard(), leftOut)
                                .isEqualByComparingTo("100")));
  }

  private static Set<Category> categories(String codes) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Arrays.stream(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .forEach(code -> categories.add(Category.ofCode(code).orElseThrow()));
    return categories;
  }

  private static Weights weights(
      int year, EntityType type, boolean small, Exceptions exceptions, Set<Category> sent) {
    return weights(year, context(type, small ? SMALL : PracticeTraits.NONE, exceptions), sent);
  }

  private static ScoringContext context(
      EntityType type, PracticeTraits traits, Exceptions exceptions) {
    return new ScoringContext(
        type,
        Circumstances.of(traits).with(exceptions),
        ReportingOption.TRADITIONAL,
        Optional.empty());
  }

  private static Weights weights(int year, ScoringContext context, Set<Category> sent) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();
    FinalScorePolicy rules = ScoringSections.read(year, "finalScore", FinalScorePolicy.class);
    Map<Category, CategoryScore> scores = new LinkedHashMap<>();
    for (Category category : sent) {
      scores.put(
          category,
          PercentScore.of(true, category.code(), "Test", BigDecimal.TEN, RULE, "A test."));
    }
    return new CategoryWeights(policy, rules).of(context, scores);
  }

  private static String text(Weights weights) {
    BigDecimal records = weights.of(Category.PI).add(weights.of(Category.ACI));
    return weights.enough()
        ? "%s/%s/%s/%s"
            .formatted(
                weights.of(Category.QUALITY).toPlainString(),
                weights.of(Category.COST).toPlainString(),
                weights.of(Category.IA).toPlainString(),
                records.toPlainString())
        : "threshold";
  }
}
