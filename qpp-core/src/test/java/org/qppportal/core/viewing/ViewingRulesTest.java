package org.qppportal.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.qppportal.core.access.Actor;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.OrganizationType;

class ViewingRulesTest {

  private static final String REASON = "The score on the page is not the one in the file.";
  private static final Instant BEGIN = Instant.parse("2026-03-08T06:45:00Z");

  private static Optional<Actor> person(OrganizationType... types) {
    return Optional.of(
        new Actor(
            "somebody",
            Arrays.stream(types)
                .map(
                    type ->
                        new Actor.Link(
                            new UUID(0, 1),
                            type,
                            "1",
                            "Example",
                            Optional.empty(),
                            ConnectionRole.AGENT,
                            Optional.empty()))
                .toList(),
            List.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrganizationType.class,
      mode = Mode.EXCLUDE,
      names = {"PROGRAM", "HELP_DESK"})
  void theirPagesCanBeLookedAt(OrganizationType type) {
    assertThat(ViewingRules.refusal(person(type), REASON)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = OrganizationType.class,
      names = {"PROGRAM", "HELP_DESK"})
  void thoseOfStaffCannot(OrganizationType type) {
    assertThat(ViewingRules.refusal(person(OrganizationType.PRACTICE, type), REASON))
        .hasValueSatisfying(why -> assertThat(why).contains("works for the program"));
  }

  @Test
  void somebodyWithoutAnAccountHasNone() {
    assertThat(ViewingRules.refusal(Optional.empty(), REASON))
        .hasValueSatisfying(why -> assertThat(why).contains("no account"));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "9, false", "10, true", "300, true", "301, false"})
  void aReasonIsNeeded(int length, boolean enough) {
    assertThat(
            ViewingRules.refusal(
                    person(OrganizationType.PRACTICE), "  " + "r".repeat(length) + "  ")
                .isEmpty())
        .isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1799, true", "1800, false", "90000, false"})
  void aLookLastsHalfAnHour(long seconds, boolean lasts) {
    Instant end = BEGIN.plus(ViewingRules.LASTS);
    assertThat(ViewingRules.lasts(end, Optional.empty(), BEGIN.plusSeconds(seconds)))
        .isEqualTo(lasts);
  }

  @Test
  void itIsOverWhenTheyStop() {
    Instant end = BEGIN.plus(ViewingRules.LASTS);
    assertThat(ViewingRules.lasts(end, Optional.of(BEGIN), BEGIN)).isFalse();
  }
}
