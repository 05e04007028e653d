package org.qppportal.core.exception.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.exception.rule.ApplicationCheck.Earlier;
import org.qppportal.core.exception.rule.ApplicationProblem.Field;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.persistence.type.ExceptionState;

class ApplicationCheckTest {

  private static final ExceptionPolicy POLICY = ExceptionPolicy.inForce();
  private static final String HARDSHIP = "interoperabilityHardship";
  private static final String EXTREME = "extremeCircumstances";

  /** The last second in which an application is taken, and the first in which it is not. */
  @ParameterizedTest
  @CsvSource({
    "interoperabilityHardship, 2017, 2017-12-31T20:00:00-05:00",
    "interoperabilityHardship, 2018, 2018-12-31T20:00:00-05:00",
    "interoperabilityHardship, 2019, 2019-12-31T20:00:00-05:00",
    "interoperabilityHardship, 2020, 2021-02-01T20:00:00-05:00",
    "interoperabilityHardship, 2021, 2021-12-31T20:00:00-05:00",
    "interoperabilityHardship, 2022, 2023-03-03T20:00:00-05:00",
    "interoperabilityHardship, 2023, 2024-01-02T20:00:00-05:00",
    "interoperabilityHardship, 2024, 2024-12-31T20:00:00-05:00",
    "interoperabilityHardship, 2025, 2025-12-31T20:00:00-05:00",
    "interoperabilityHardship, 2026, 2026-12-31T20:00:00-05:00",
    "extremeCircumstances, 2018, 2018-12-31T20:00:00-05:00",
    "extremeCircumstances, 2019, 2020-04-30T20:00:00-04:00",
    "extremeCircumstances, 2020, 2021-03-31T20:00:00-04:00",
    "extremeCircumstances, 2021, 2021-12-31T20:00:00-05:00",
    "extremeCircumstances, 2022, 2023-03-03T20:00:00-05:00",
    "extremeCircumstances, 2023, 2024-01-02T20:00:00-05:00",
    "extremeCircumstances, 2024, 2024-12-31T20:00:00-05:00",
    "extremeCircumstances, 2025, 2025-12-31T20:00:00-05:00",
    "extremeCircumstances, 2026, 2026-12-31T20:00:00-05:00",
    "apmEntityExtremeCircumstances, 2020, 2021-03-31T20:00:00-04:00",
    "apmEntityExtremeCircumstances, 2021, 2021-12-31T20:00:00-05:00",
    "apmEntityExtremeCircumstances, 2025, 2025-12-31T20:00:00-05:00",
    "apmEntityExtremeCircumstances, 2026, 2026-12-31T20:00:00-05:00",
  })
  void applicationsEndAtTheExactInstant(String kind, int year, ZonedDateTime end) {
    ApplicationDraft draft = fitting(ExceptionKind.ofCode(kind).orElseThrow(), year);
    Instant instant = end.toInstant();

    assertThat(at(instant.minusNanos(1)).check(draft, List.of())).isEmpty();
    assertThat(at(instant).check(draft, List.of()))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(Field.KIND);
              assertThat(problem.message()).contains("8 p.m. Eastern time");
            });
    assertThat(new ApplicationCheck(POLICY, instant, true).check(draft, List.of())).isEmpty();
  }

  /** Years as first and last, kinds and reasons that are there. */
  @ParameterizedTest
  @CsvSource({
    "2017, interoperabilityHardship, insufficientInternet uncontrollableCircumstances noControl",
    "2018, interoperabilityHardship extremeCircumstances, insufficientInternet uncontrollableCircumstances noControl decertified smallPractice",
    "2019, interoperabilityHardship extremeCircumstances, insufficientInternet uncontrollableCircumstances noControl decertified smallPractice",
    "2020, interoperabilityHardship extremeCircumstances apmEntityExtremeCircumstances, insufficientInternet uncontrollableCircumstances noControl decertified smallPractice",
    "2021, interoperabilityHardship extremeCircumstances apmEntityExtremeCircumstances, insufficientInternet uncontrollableCircumstances noControl decertified smallPractice",
    "2022, interoperabilityHardship extremeCircumstances apmEntityExtremeCircumstances, insufficientInternet uncontrollableCircumstances noControl decertified",
    "2026, interoperabilityHardship extremeCircumstances apmEntityExtremeCircumstances, insufficientInternet uncontrollableCircumstances noControl decertified",
  })
  void everyYearHasItsKindsAndReasons(int year, String kinds, String reasons) {
    assertThat(POLICY.kinds(year))
        .extracting(ExceptionKind::code)
        .containsExactly(kinds.split(" "));
    assertThat(POLICY.reasons(year))
        .extracting(ExceptionReason::code)
        .containsExactly(reasons.split(" "));
    for (ExceptionKind kind : ExceptionKind.values()) {
      boolean there = Arrays.asList(kinds.split(" ")).contains(kind.code());
      assertThat(early().check(fitting(kind, year), List.of()).isEmpty())
          .as(kind.code())
          .isEqualTo(there);
    }
  }

  @Test
  void saysAllAtOnce() {
    ApplicationDraft empty =
        new ApplicationDraft(
            Optional.empty(),
            2024,
            EntityType.GROUP,
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            " ");
    assertThat(fields(empty)).containsExactlyInAnyOrder(Field.KIND, Field.TEXT);
    ApplicationDraft hardship =
        new ApplicationDraft(
            ExceptionKind.ofCode(HARDSHIP),
            2024,
            EntityType.GROUP,
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            "");
    assertThat(fields(hardship)).containsExactlyInAnyOrder(Field.REASON, Field.SHARE, Field.TEXT);
    ApplicationDraft extreme =
        new ApplicationDraft(
            ExceptionKind.ofCode(EXTREME),
            2024,
            EntityType.APM,
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            "");
    assertThat(fields(extreme))
        .containsExactlyInAnyOrder(Field.APPLICANT, Field.CATEGORIES, Field.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "apmEntityExtremeCircumstances, APM, 75, false",
    "apmEntityExtremeCircumstances, APM, 76, true",
    "apmEntityExtremeCircumstances, APM, 101, false",
    "interoperabilityHardship, GROUP, 99, false",
    "interoperabilityHardship, GROUP, 100, true",
    "interoperabilityHardship, INDIVIDUAL, , true",
    "extremeCircumstances, GROUP, , true",
  })
  void enoughCliniciansMustQualify(
      String code, EntityType applicant, Integer percent, boolean may) {
    ApplicationDraft fitting = fitting(ExceptionKind.ofCode(code).orElseThrow(), 2024);
    ApplicationDraft draft =
        new ApplicationDraft(
            fitting.kind(),
            2024,
            applicant,
            fitting.reason(),
            fitting.categories(),
            Optional.ofNullable(percent),
            "Fire");
    assertThat(early().check(draft, List.of()).isEmpty()).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "SUBMITTED, true",
    "INFORMATION_ASKED, true",
    "APPROVED, true",
    "DENIED, false",
    "WITHDRAWN, false",
    "VOIDED, false",
  })
  void nobodyAppliesTwice(ExceptionState state, boolean refused) {
    Earlier earlier =
        new Earlier(
            "T-100001",
            ExceptionKind.EXTREME_CIRCUMSTANCES,
            2024,
            state,
            Optional.empty(),
            Set.of(Category.QUALITY));
    ApplicationDraft same = fitting(ExceptionKind.EXTREME_CIRCUMSTANCES, 2024);
    assertThat(early().check(same, List.of(earlier)).isEmpty()).isEqualTo(!refused);
    ApplicationDraft other =
        new ApplicationDraft(
            same.kind(),
            2024,
            EntityType.GROUP,
            Optional.empty(),
            Set.of(Category.IA),
            Optional.empty(),
            "Fire");
    assertThat(early().check(other, List.of(earlier))).isEmpty();
  }

  @Test
  void decertifiedRecordsAreAReasonForFiveYears() {
    ApplicationDraft draft =
        new ApplicationDraft(
            ExceptionKind.ofCode(HARDSHIP),
            2024,
            EntityType.INDIVIDUAL,
            Optional.of(ExceptionReason.DECERTIFIED),
            Set.of(),
            Optional.empty(),
            "The vendor lost it");
    assertThat(early().check(draft, decertified(2019, 2022))).isEmpty();
    assertThat(early().check(draft, decertified(2019, 2023)))
        .singleElement()
        .extracting(ApplicationProblem::field)
        .isEqualTo(Field.REASON);
  }

  private static List<Earlier> decertified(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            year ->
                new Earlier(
                    "T-" + year,
                    ExceptionKind.INTEROPERABILITY_HARDSHIP,
                    year,
                    ExceptionState.APPROVED,
                    Optional.of(ExceptionReason.DECERTIFIED),
                    Set.of(Category.PI)))
        .toList();
  }

  private static List<Field> fields(ApplicationDraft draft) {
    return early().check(draft, List.of()).stream().map(ApplicationProblem::field).toList();
  }

  /** An application with nothing wrong but perhaps the year. */
  private static ApplicationDraft fitting(ExceptionKind kind, int year) {
    boolean entity = kind == ExceptionKind.APM_ENTITY_EXTREME_CIRCUMSTANCES;
    return new ApplicationDraft(
        Optional.of(kind),
        year,
        entity ? EntityType.APM : EntityType.GROUP,
        Optional.of(ExceptionReason.INSUFFICIENT_INTERNET),
        Set.of(Category.QUALITY, Category.COST),
        Optional.of(100),
        "Fire");
  }

  private static ApplicationCheck early() {
    return at(Instant.parse("2017-01-02T00:00:00Z"));
  }

  private static ApplicationCheck at(Instant now) {
    return new ApplicationCheck(POLICY, now, false);
  }
}
