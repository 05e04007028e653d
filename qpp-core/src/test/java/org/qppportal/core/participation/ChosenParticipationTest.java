package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.participation.ParticipationRules.Members;
import org.qppportal.core.policy.YearPolicies;

/** What a choice makes of those who may make one, and that it makes nothing of others. */
class ChosenParticipationTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  /** Above all limits, above some, above none; of all years. */
  private enum Volume {
    ALL(200_000, 400),
    SOME(20_000, 400),
    NONE(20_000, 80);

    private final SegmentFigures figures;

    Volume(long charges, int patients) {
      this.figures =
          SegmentFigures.told(
              new Figures(BigDecimal.valueOf(charges), patients, Optional.of(patients)));
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}, {3}; practice {4}, opted in {5}: {6}")
  @CsvSource({
    "2025, physician,          SOME, ,          NONE, false, OPT_IN,          MAY_CHOOSE",
    "2025, physician,          SOME, OPT_IN,    NONE, false, CHOSE_IN,        OPTED_IN",
    "2025, physician,          SOME, VOLUNTARY, NONE, false, CHOSE_VOLUNTARY, MAY_CHOOSE",
    "2019, physician,          SOME, OPT_IN,    NONE, false, CHOSE_IN,        OPTED_IN",
    "2018, physician,          SOME, OPT_IN,    NONE, false, LOW_VOLUME,      EXEMPT",
    "2018, physician,          SOME, VOLUNTARY, NONE, false, LOW_VOLUME,      EXEMPT",
    "2025, physician,          NONE, OPT_IN,    NONE, false, LOW_VOLUME,      EXEMPT",
    "2025, physician,          NONE, VOLUNTARY, NONE, false, LOW_VOLUME,      EXEMPT",
    "2025, physician,          ALL,  VOLUNTARY, NONE, false, ABOVE,           REQUIRED",
    "2025, physician,          ALL,  OPT_IN,    NONE, false, ABOVE,           REQUIRED",
    "2025, physician,          SOME, OPT_IN,    ALL,  false, CHOSE_IN,        OPTED_IN",
    "2025, physician,          SOME, VOLUNTARY, ALL,  false, WITH_GROUP,      MAY_CHOOSE",
    "2025, physician,          NONE, ,          SOME, true,  WITH_GROUP,      MAY_CHOOSE",
    "2025, physician,          NONE, ,          SOME, false, LOW_VOLUME,      EXEMPT",
    "2025, physician,          NONE, ,          NONE, true,  LOW_VOLUME,      EXEMPT",
    "2018, physician,          NONE, ,          SOME, true,  LOW_VOLUME,      EXEMPT",
    "2019, clinical social worker, SOME, OPT_IN, NONE, false, TYPE,           EXEMPT",
  })
  void clinicians(
      int year,
      String type,
      Volume own,
      MipsChoice choice,
      Volume practice,
      boolean practiceOptedIn,
      EligibilityCode code,
      ParticipationOutcome outcome) {
    ClinicianFacts clinician =
        new ClinicianFacts(type, LocalDate.of(2001, 2, 3), own.figures)
            .with(Optional.ofNullable(choice));
    GroupFacts groups =
        new GroupFacts(
            Optional.of(practice.figures), Optional.empty(), Optional.empty(), practiceOptedIn);

    Determination determination = ParticipationRules.ofClinician(rules(year), clinician, groups);

    assertThat(determination.code()).isEqualTo(code);
    assertThat(determination.outcome()).isEqualTo(outcome);
    assertThat(determination.why()).endsWith(".");
    assertThat(determination.whatNow()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "2025, SOME, ,          OPT_IN",
    "2025, SOME, OPT_IN,    CHOSE_IN",
    "2025, SOME, VOLUNTARY, CHOSE_VOLUNTARY",
    "2018, SOME, OPT_IN,    LOW_VOLUME",
    "2025, NONE, OPT_IN,    LOW_VOLUME",
    "2025, ALL,  VOLUNTARY, AS_GROUP",
  })
  void practices(int year, Volume together, MipsChoice choice, EligibilityCode code) {
    assertThat(
            ParticipationRules.ofPractice(
                    rules(year),
                    Optional.of(together.figures),
                    new Members(3, 3, 0),
                    Optional.ofNullable(choice))
                .code())
        .isEqualTo(code);
  }

  private static YearRules rules(int year) {
    return YearRules.of(POLICIES.of(year).orElseThrow());
  }
}
