package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.participation.LowVolumeOutcome.Limit;
import org.qppportal.core.participation.LowVolumeOutcome.Position;
import org.qppportal.core.policy.EligibilityPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;

class SegmentThresholdTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

  /** The limits as the regulation has them; services only where they are limited. */
  @ParameterizedTest
  @CsvSource({
    "2017, 3000000, 100,",
    "2018, 9000000, 200,",
    "2019, 9000000, 200, 200",
    "2020, 9000000, 200, 200",
    "2021, 9000000, 200, 200",
    "2022, 9000000, 200, 200",
    "2023, 9000000, 200, 200",
    "2024, 9000000, 200, 200",
    "2025, 9000000, 200, 200",
    "2026, 9000000, 200, 200",
  })
  void everyLimitOfEveryYearInEverySegment(int year, long cents, int patients, Integer services) {
    int counted = services == null ? 0 : services;
    Figures above = figures(cents + 1, patients + 1, counted + 1);
    assertThat(position(year, above, above)).isEqualTo(Position.ABOVE_ALL);
    List<Figures> atOrBelow =
        List.of(
            figures(cents, patients + 1, counted + 1),
            figures(cents - 1, patients + 1, counted + 1),
            figures(cents + 1, patients, counted + 1),
            figures(cents + 1, patients - 1, counted + 1));
    for (Figures below : atOrBelow) {
      assertThat(position(year, below, above)).isEqualTo(Position.ABOVE_SOME);
      assertThat(position(year, above, below)).isEqualTo(Position.ABOVE_SOME);
      assertThat(position(year, below, below)).isEqualTo(Position.ABOVE_SOME);
    }
    Figures servicesAt = figures(cents + 1, patients + 1, counted);
    Figures servicesBelow = figures(cents + 1, patients + 1, counted - 1);
    for (Figures few : List.of(servicesAt, servicesBelow)) {
      Position expected = services == null ? Position.ABOVE_ALL : Position.ABOVE_SOME;
      assertThat(position(year, few, above)).isEqualTo(expected);
      assertThat(position(year, above, few)).isEqualTo(expected);
    }
    assertThat(position(year, figures(cents, patients, counted), above))
        .isEqualTo(Position.ABOVE_NONE);
  }

  /** The same at every level, with the outcome that follows. */
  @ParameterizedTest
  @CsvSource({
    "2017, 3000000, LOW_VOLUME, LOW_VOLUME",
    "2018, 9000000, LOW_VOLUME, LOW_VOLUME",
    "2019, 9000000, OPT_IN,     OPT_IN",
    "2020, 9000000, OPT_IN,     OPT_IN",
    "2021, 9000000, OPT_IN,     LOW_VOLUME",
    "2022, 9000000, OPT_IN,     LOW_VOLUME",
    "2023, 9000000, OPT_IN,     LOW_VOLUME",
    "2024, 9000000, OPT_IN,     LOW_VOLUME",
    "2025, 9000000, OPT_IN,     LOW_VOLUME",
    "2026, 9000000, OPT_IN,     LOW_VOLUME",
  })
  void whoMayOptInByYear(int year, long cents, EligibilityCode alone, EligibilityCode entity) {
    YearRules rules = rules(year);
    SegmentFigures some = both(figures(cents, 500, 500), figures(cents, 500, 500));
    SegmentFigures all = both(figures(cents + 1, 500, 500), figures(cents + 1, 500, 500));
    ClinicianFacts clinician = new ClinicianFacts("physician", LONG_AGO, some);
    assertThat(ofClinician(rules, clinician, Optional.empty())).isEqualTo(alone);
    assertThat(ofClinician(rules, clinician, Optional.of(some))).isEqualTo(alone);
    assertThat(ofClinician(rules, clinician, Optional.of(all)))
        .isEqualTo(EligibilityCode.WITH_GROUP);
    assertThat(ParticipationRules.ofPractice(rules, Optional.of(some), List.of(clinician)).code())
        .isEqualTo(alone);
    assertThat(ParticipationRules.ofApmEntity(rules, some).code()).isEqualTo(entity);
    assertThat(ParticipationRules.ofApmEntity(rules, all).code()).isEqualTo(EligibilityCode.ABOVE);
    assertThat(ParticipationRules.ofVirtualGroup(rules, some).code())
        .isEqualTo(year < 2019 ? EligibilityCode.LOW_VOLUME : EligibilityCode.ABOVE);
    assertThat(ParticipationRules.ofVirtualGroup(rules, all).code())
        .isEqualTo(EligibilityCode.ABOVE);
    GroupFacts inEntity = new GroupFacts(Optional.empty(), Optional.of(all), Optional.empty());
    assertThat(ParticipationRules.ofClinician(rules, clinician, inEntity).code())
        .isEqualTo(year <= 2020 ? EligibilityCode.APM_ENTITY : alone);
    GroupFacts inVirtualGroup =
        new GroupFacts(Optional.empty(), Optional.empty(), Optional.of(all));
    assertThat(ParticipationRules.ofClinician(rules, clinician, inVirtualGroup).code())
        .isEqualTo(EligibilityCode.VIRTUAL_GROUP);
  }

  @Test
  void aLimitExceededInOneSegmentOnlyIsNotExceeded() {
    Figures charges = figures(9_000_001, 1, 1);
    Figures patients = figures(1, 201, 1);
    assertThat(position(2025, charges, patients)).isEqualTo(Position.ABOVE_NONE);
    assertThat(position(2025, charges, charges)).isEqualTo(Position.ABOVE_SOME);
  }

  @Test
  void whoIsNewInTheSecondSegmentHasOnlyThatOne() {
    Figures above = figures(9_000_001, 201, 201);
    assertThat(of(2025, SegmentFigures.ofBoth(Optional.empty(), Optional.of(above))).position())
        .isEqualTo(Position.ABOVE_ALL);
  }

  @Test
  void whoStopsBillingAfterTheFirstSegmentIsOut() {
    Figures above = figures(9_000_001, 201, 201);
    LowVolumeOutcome outcome =
        of(2025, SegmentFigures.ofBoth(Optional.of(above), Optional.empty()));
    assertThat(outcome.position()).isEqualTo(Position.ABOVE_NONE);
    assertThat(outcome.reason())
        .isEqualTo(
            "In the second segment at or below low-volume limits: $90,000 in Part B charges, 200"
                + " patients with Part B and 200 services to them.");
  }

  @Test
  void theFirstSegmentDecidesWhileTheSecondIsNotOver() {
    Figures above = figures(9_000_001, 201, 201);
    SegmentFigures figures = SegmentFigures.ofBoth(Optional.of(above), Optional.empty());
    assertThat(of(2025, figures.asOfFirst()).position()).isEqualTo(Position.ABOVE_ALL);
    assertThat(of(2025, SegmentFigures.ofFirst(Optional.empty())).position())
        .isEqualTo(Position.ABOVE_NONE);
  }

  @Test
  void saysInWhichSegmentAndWithWhatFigures() {
    Figures above = figures(20_000_000, 400, 500);
    Figures below = figures(9_000_000, 400, 500);
    assertThat(of(2025, both(above, below)).reason())
        .isEqualTo(
            "In the second segment at or below a low-volume limit: $90,000 in Part B charges.");
    assertThat(of(2025, both(below, below)).reason())
        .isEqualTo("In both segments at or below a low-volume limit: $90,000 in Part B charges.");
    assertThat(of(2025, both(above, above)).reason())
        .startsWith("Above every low-volume limit in both segments: $90,000");
    assertThat(both(above, below).inWords())
        .isEqualTo(
            "In the first segment Medicare counted $200,000 in Part B charges, 400 patients and 500"
                + " services. In the second segment Medicare counted $90,000 in Part B charges, 400"
                + " patients and 500 services.");
  }

  @Test
  void whoBilledNothingIsOutForThatReason() {
    SegmentFigures none = SegmentFigures.ofBoth(Optional.empty(), Optional.empty());
    Determination determination =
        ParticipationRules.ofClinician(
            rules(2025),
            new ClinicianFacts("physician", LONG_AGO, none),
            GroupFacts.of(Optional.empty()));
    assertThat(determination.code()).isEqualTo(EligibilityCode.NO_CLAIMS);
    assertThat(determination.why())
        .isEqualTo("Medicare has no claims of the determination period.");
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 2015-09-01, 2016-08-31, 2016-09-01, 2017-08-31, 2016-10-30, 2017-10-30, true",
    "2018, 2016-09-01, 2017-08-31, 2017-09-01, 2018-08-31, 2017-09-30, 2018-09-30, false",
    "2019, 2017-10-01, 2018-09-30, 2018-10-01, 2019-09-30, 2018-10-30, 2019-10-30, false",
    "2025, 2023-10-01, 2024-09-30, 2024-10-01, 2025-09-30, 2024-10-30, 2025-10-30, false",
    "2026, 2024-10-01, 2025-09-30, 2025-10-01, 2026-09-30, 2025-10-30, 2026-10-30, false",
  })
  void segmentsByYear(
      int year,
      LocalDate firstStart,
      LocalDate firstEnd,
      LocalDate secondStart,
      LocalDate secondEnd,
      LocalDate firstProcessed,
      LocalDate secondProcessed,
      boolean allPartB) {
    EligibilityPolicy policy = policy(year).eligibility();
    assertThat(List.of(policy.start(1), policy.end(1), policy.start(2), policy.end(2)))
        .containsExactly(firstStart, firstEnd, secondStart, secondEnd);
    assertThat(List.of(policy.processedBy(1), policy.processedBy(2)))
        .containsExactly(firstProcessed, secondProcessed);
    assertThat(policy.allPartB().value()).isEqualTo(allPartB);
  }

  @Test
  void theSecondSegmentFollowsTheFirstInEveryYear() {
    for (int year : POLICIES.years()) {
      EligibilityPolicy policy = policy(year).eligibility();
      assertThat(policy.start(2)).isEqualTo(policy.end(1).plusDays(1));
      assertThat(policy.end(1)).isEqualTo(policy.start(1).plusYears(1).minusDays(1));
      assertThat(policy.end(2)).isEqualTo(policy.start(2).plusYears(1).minusDays(1));
    }
  }

  @Property
  void moreInEitherSegmentNeverTakesSomebodyOut(
      @ForAll @IntRange(min = 0, max = 20_000_000) int cents,
      @ForAll @IntRange(min = 0, max = 400) int patients,
      @ForAll @IntRange(min = 0, max = 400) int services,
      @ForAll @IntRange(min = 0, max = 9_000_001) int more) {
    Figures less = figures(cents, patients, services);
    Figures greater = figures((long) cents + more, patients + more % 100, services + more % 100);
    for (int year : POLICIES.years()) {
      Set<Limit> before = of(year, both(less, less)).atOrBelow();
      Set<Limit> after = of(year, both(less, greater)).atOrBelow();
      assertThat(before).containsAll(of(year, both(greater, greater)).atOrBelow());
      assertThat(after).isEqualTo(before);
    }
  }

  @Property
  void theOrderOfSegmentsDoesNotMatter(
      @ForAll @IntRange(min = 2_999_999, max = 9_000_002) int one,
      @ForAll @IntRange(min = 99, max = 202) int other) {
    Figures first = figures(one, other, other);
    Figures second = figures(9_000_001, 201, 200);
    for (int year : POLICIES.years()) {
      assertThat(of(year, both(first, second)).atOrBelow())
          .isEqualTo(of(year, both(second, first)).atOrBelow());
    }
  }

  @Test
  void codesComeBackToTheirReason() {
    for (EligibilityCode code : EnumSet.allOf(EligibilityCode.class)) {
      assertThat(EligibilityCode.ofCode(code.code())).isEqualTo(code);
    }
  }

  private static EligibilityCode ofClinician(
      YearRules rules, ClinicianFacts clinician, Optional<SegmentFigures> group) {
    return ParticipationRules.ofClinician(rules, clinician, GroupFacts.of(group)).code();
  }

  private static Position position(int year, Figures first, Figures second) {
    return of(year, both(first, second)).position();
  }

  private static LowVolumeOutcome of(int year, SegmentFigures figures) {
    LowVolumeOutcome outcome = LowVolumeThreshold.determine(rules(year).limits(), figures);
    // Whoever asks for a nation at once gets the same answer without the words.
    assertThat(LowVolumeThreshold.position(rules(year).limits(), figures))
        .isEqualTo(outcome.position());
    return outcome;
  }

  private static SegmentFigures both(Figures first, Figures second) {
    return SegmentFigures.ofBoth(Optional.of(first), Optional.of(second));
  }

  private static Figures figures(long cents, int patients, int services) {
    return new Figures(BigDecimal.valueOf(cents, 2), patients, Optional.of(services));
  }

  private static YearRules rules(int year) {
    return YearRules.of(policy(year));
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }
}
