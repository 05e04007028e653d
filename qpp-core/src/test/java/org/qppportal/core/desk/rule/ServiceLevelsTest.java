package org.qppportal.core.desk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;

class ServiceLevelsTest {

  private final ServiceLevels levels = ServiceLevels.promised();

  @Test
  void everyKindAndPriorityHasOnesThatGetNoLonger() {
    for (TicketKind kind : TicketKind.values()) {
      Levels before = null;
      for (TicketPriority priority : TicketPriority.values()) {
        Levels here = levels.of(kind, priority);
        assertThat(here.firstAnswer()).isPositive().isLessThanOrEqualTo(here.solution());
        assertThat(here.update()).isPositive();
        assertThat(here.warnPercent()).isEqualTo(75);
        if (before != null) {
          assertThat(before.firstAnswer()).isLessThanOrEqualTo(here.firstAnswer());
          assertThat(before.update()).isLessThanOrEqualTo(here.update());
          assertThat(before.solution()).isLessThanOrEqualTo(here.solution());
        }
        before = here;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PORTAL, EMERGENCY, PT30M, PT8H, PT16H",
    "PORTAL, HIGH, PT8H, PT16H, PT24H",
    "PROGRAM, NORMAL, PT8H, PT40H, PT40H",
    "ACCESS, NORMAL, PT8H, PT40H, PT24H",
    "TARGETED_REVIEW, NORMAL, PT8H, PT40H, PT480H"
  })
  void areAsPromised(
      TicketKind kind,
      TicketPriority priority,
      Duration firstAnswer,
      Duration update,
      Duration solution) {
    assertThat(levels.of(kind, priority))
        .isEqualTo(new Levels(firstAnswer, update, solution, 75, levels.hours()));
  }
}
