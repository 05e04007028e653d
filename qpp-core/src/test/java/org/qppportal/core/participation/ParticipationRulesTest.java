package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.YearPolicies;

class ParticipationRulesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Figures HIGH = figures("200000", 400);
  private static final Figures LOW = figures("20000", 80);
  private static final Figures MIXED = figures("20000", 400);
  private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

  @ParameterizedTest
  @CsvSource({
    "2017, physician,            2001-02-03, HIGH,  HIGH, REQUIRED",
    "2017, nurse practitioner,   2001-02-03, HIGH,  HIGH, REQUIRED",
    "2017, physician,            2001-02-03, LOW,   LOW,  EXEMPT",
    "2017, physician,            2001-02-03, MIXED, LOW,  EXEMPT",
    "2017, physician,            2001-02-03, LOW,   HIGH, MAY_CHOOSE",
    "2017, physician,            2001-02-03, LOW,   NONE, EXEMPT",
    "2017, physical therapist,   2001-02-03, HIGH,  HIGH, EXEMPT",
    "2025, physical therapist,   2001-02-03, HIGH,  HIGH, REQUIRED",
    "2017, physician,            2016-12-31, HIGH,  HIGH, REQUIRED",
    "2017, physician,            2017-01-01, HIGH,  HIGH, EXEMPT",
    "2017, physician,            2017-12-31, HIGH,  HIGH, EXEMPT",
    "2018, physician,            2017-12-31, HIGH,  HIGH, REQUIRED",
    "2018, physician,            2001-02-03, MIXED, LOW,  EXEMPT",
    "2025, physician,            2001-02-03, MIXED, LOW,  MAY_CHOOSE",
    "2025, physician,            2001-02-03, LOW,   LOW,  EXEMPT",
    "2025, clinical social worker, 2001-02-03, HIGH, HIGH, REQUIRED",
    "2017, shaman,               2001-02-03, HIGH,  HIGH, EXEMPT",
  })
  void clinicians(
      int year,
      String type,
      LocalDate enrolledOn,
      String alone,
      String group,
      ParticipationOutcome outcome) {
    Determination determination =
        ParticipationRules.ofClinician(
            rules(year),
            new ClinicianFacts(type, enrolledOn, named(alone).orElseThrow()),
            GroupFacts.of(told(group)));
    assertThat(determination.outcome()).isEqualTo(outcome);
    assertThat(determination.why()).endsWith(".").doesNotContain("20,000", "200,000", "400");
    assertThat(determination.whatNow()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "2017, HIGH,  HIGH, REQUIRED",
    "2017, HIGH,  LOW,  MAY_CHOOSE",
    "2017, LOW,   LOW,  EXEMPT",
    "2017, MIXED, LOW,  EXEMPT",
    "2025, MIXED, LOW,  MAY_CHOOSE",
    "2025, LOW,   LOW,  EXEMPT",
    "2017, NONE,  LOW,  NOT_YET_DETERMINED",
  })
  void practices(int year, String group, String member, ParticipationOutcome outcome) {
    List<ClinicianFacts> members = List.of(physician(named(member).orElseThrow()), physician(LOW));
    assertThat(ParticipationRules.ofPractice(rules(year), told(group), members).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void aPracticeWithoutAnyoneWhoTakesPartIsExempt() {
    List<ClinicianFacts> members =
        List.of(
            new ClinicianFacts("physical therapist", LONG_AGO, HIGH),
            new ClinicianFacts("physician", LocalDate.of(2017, 6, 1), HIGH));
    assertThat(
            ParticipationRules.ofPractice(
                    rules(2017), Optional.of(SegmentFigures.told(HIGH)), members)
                .outcome())
        .isEqualTo(ParticipationOutcome.EXEMPT);
  }

  @Test
  void tellsAPracticeHowManyHaveToReportAndUntilWhen() {
    Determination determination =
        ParticipationRules.ofPractice(
            rules(2017),
            Optional.of(SegmentFigures.told(HIGH)),
            List.of(physician(HIGH), physician(LOW)));
    assertThat(determination.why())
        .isEqualTo(
            "As a group: above every low-volume limit: $30,000 in Part B charges and 100 patients"
                + " with Part B. Of its 2 clinicians, 1 has to report.");
    assertThat(determination.whatNow())
        .endsWith("Data for 2017 is due by 8 p.m. Eastern time on April 3, 2018.");
  }

  @Test
  void missingServicesLeaveItOpen() {
    Figures uncounted = new Figures(new BigDecimal("200000"), 400, Optional.empty());
    assertThat(
            ParticipationRules.ofClinician(
                    rules(2025), physician(uncounted), GroupFacts.of(Optional.empty()))
                .outcome())
        .isEqualTo(ParticipationOutcome.NOT_YET_DETERMINED);
  }

  @Test
  void aYearWithoutRulesIsOpen() {
    assertThat(ParticipationRules.ofUnknownYear(2031).outcome())
        .isEqualTo(ParticipationOutcome.NOT_YET_DETERMINED);
  }

  @Test
  void theAnswersHaveFixedWords() {
    assertThat(ParticipationOutcome.values())
        .extracting(ParticipationOutcome::label)
        .containsExactly(
            "Required to report",
            "Opted in",
            "May choose to report",
            "Exempt",
            "Not yet determined");
  }

  @Test
  void figuresReadAsASentence() {
    assertThat(figures("61482.17", 1214).inWords())
        .isEqualTo(
            "Medicare counted $61,482.17 in Part B charges, 1,214 patients and 2,428"
                + " services.");
    assertThat(new Figures(new BigDecimal("30000.00"), 1, Optional.empty()).inWords())
        .isEqualTo("Medicare counted $30,000 in Part B charges and 1 patient.");
  }

  private static ClinicianFacts physician(Figures figures) {
    return new ClinicianFacts("physician", LONG_AGO, figures);
  }

  private static Optional<SegmentFigures> told(String name) {
    return named(name).map(SegmentFigures::told);
  }

  private static YearRules rules(int year) {
    return YearRules.of(POLICIES.of(year).orElseThrow());
  }

  private static Optional<Figures> named(String name) {
    return switch (name) {
      case "HIGH" -> Optional.of(HIGH);
      case "LOW" -> Optional.of(LOW);
      case "MIXED" -> Optional.of(MIXED);
      default -> Optional.empty();
    };
  }

  private static Figures figures(String charges, int patients) {
    return new Figures(new BigDecimal(charges), patients, Optional.of(patients * 2));
  }
}
