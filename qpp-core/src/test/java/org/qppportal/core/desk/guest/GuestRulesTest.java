package org.qppportal.core.desk.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.persistence.type.TicketKind;

class GuestRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static GuestQuestion asked(String name, String address, TicketKind kind, String subject) {
    return new GuestQuestion(
        name,
        address,
        new TicketQuestion(
            kind, Optional.empty(), subject, "My phone is lost.", TicketQuestion.Context.NONE));
  }

  @Test
  void takesAQuestionWithNameAndAddress() {
    assertThat(GuestRules.check(asked("Bo", " bo@practice.example ", TicketKind.ACCESS, "Sign in")))
        .isEmpty();
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThat(GuestRules.check(asked(" ", "bo", TicketKind.TARGETED_REVIEW, "NPI 1234567890")))
        .extracting(Problem::field)
        .containsExactly(Field.NAME, Field.ADDRESS, Field.KIND, Field.SUBJECT);
    assertThat(GuestRules.name("x".repeat(101))).isPresent();
    assertThat(GuestRules.address("bo@a.example\r\nBcc: eve@b.example")).isPresent();
  }

  @Test
  void aLinkEndsThirtyDaysAfterTheTicketWasClosed() {
    Instant closed = NOW.minus(Duration.ofDays(30));
    assertThat(GuestRules.isOver(Optional.of(closed), NOW)).isTrue();
    assertThat(GuestRules.isOver(Optional.of(closed.plusSeconds(1)), NOW)).isFalse();
    assertThat(GuestRules.isOver(Optional.empty(), NOW)).isFalse();
  }
}
