package org.qppportal.core.participation.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.participation.Determination;
import org.qppportal.core.participation.EligibilityCode;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.participation.election.ElectionRules.Subject;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.core.submission.SubmissionWindow.State;

class ElectionRulesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final ZonedDateTime OPENS =
      ZonedDateTime.parse("2026-01-02T00:00-05:00[America/New_York]");
  private static final ZonedDateTime CLOSES =
      ZonedDateTime.parse("2026-03-31T20:00-04:00[America/New_York]");

  /** Every reason not to choose, and that there is none; the first that fits is told. */
  @ParameterizedTest(name = "{0}, {1}, may {2}, held {3}, window {4}: {5}")
  @CsvSource({
    "2025, OPT_IN,    true,  ,          OPEN,          ''",
    "2025, VOLUNTARY, true,  ,          OPEN,          ''",
    "2025, OPT_IN,    true,  VOLUNTARY, OPEN,          ''",
    "2019, OPT_IN,    true,  ,          OPEN,          ''",
    "2018, OPT_IN,    true,  ,          OPEN,          offered that since 2019",
    "2017, VOLUNTARY, true,  ,          OPEN,          offered that since 2019",
    "2025, OPT_IN,    true,  OPT_IN,    OPEN,          cannot be changed or taken back",
    "2025, VOLUNTARY, true,  OPT_IN,    OPEN,          cannot be changed or taken back",
    "2025, VOLUNTARY, false, OPT_IN,    CLOSED,        cannot be changed or taken back",
    "2025, VOLUNTARY, true,  VOLUNTARY, OPEN,          was chosen before",
    "2025, OPT_IN,    false, ,          OPEN,          one or two of the three low-volume limits",
    "2025, VOLUNTARY, false, ,          OPEN,          one or two of the three low-volume limits",
    "2025, OPT_IN,    true,  ,          CLOSED,        'since March 31, 2026'",
    "2025, OPT_IN,    true,  VOLUNTARY, CLOSED,        'since March 31, 2026'",
    "2025, OPT_IN,    true,  ,          NOT_YET_OPEN,  'from January 2, 2026 on'",
    "2025, OPT_IN,    true,  ,          NOT_ANNOUNCED, has not been announced",
  })
  void refusesWithAReason(
      int year, MipsChoice wanted, boolean may, MipsChoice held, State state, String reason) {
    Determination determination = new Determination(EligibilityCode.LOW_VOLUME, "Below it.", "");
    Optional<String> refusal =
        rules(year, state, false)
            .refusal(new Subject(determination, may, Optional.ofNullable(held)), wanted);

    if (reason.isEmpty()) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal.orElseThrow()).contains(reason).endsWith(".");
    }
  }

  @ParameterizedTest
  @CsvSource({"CLOSED, true", "NOT_YET_OPEN, true", "NOT_ANNOUNCED, true"})
  void practiceDataCanBeChosenForAtAnyTime(State state, boolean practice) {
    Subject subject =
        new Subject(new Determination(EligibilityCode.OPT_IN, "Some.", ""), true, Optional.empty());
    assertThat(rules(2025, state, practice).refusal(subject, MipsChoice.OPT_IN)).isEmpty();
  }

  /** A practice in which the year includes nobody cannot opt in, whatever its figures. */
  @ParameterizedTest
  @CsvSource({
    "OPT_IN, true",
    "CHOSE_IN, true",
    "CHOSE_VOLUNTARY, true",
    "ABOVE, false",
    "AS_GROUP, false",
    "LOW_VOLUME, false",
    "NO_CLAIMS, false",
    "NOBODY, false",
    "UNKNOWN, false",
  })
  void aGroupMayByItsAnswer(EligibilityCode code, boolean may) {
    assertThat(Subject.group(new Determination(code, "Why.", "What."), Optional.empty()).mayOptIn())
        .isEqualTo(may);
  }

  private static ElectionRules rules(int year, State state, boolean practice) {
    return new ElectionRules(
        YearRules.of(POLICIES.of(year).orElseThrow()),
        new SubmissionWindow(Optional.of(OPENS), Optional.of(CLOSES), state, practice));
  }
}
