package org.qppportal.core.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.persistence.type.TicketKind;

class CallRulesTest {

  private static List<Field> wrong(
      String account, String name, String address, String phone, String said) {
    return wrong(account, name, address, phone, said, null, null);
  }

  private static List<Field> wrong(
      String account,
      String name,
      String address,
      String phone,
      String said,
      String answer,
      String cause) {
    return CallRules.check(
            new LoggedCall(
                Optional.ofNullable(account),
                name,
                Optional.ofNullable(address),
                Optional.ofNullable(phone),
                new TicketQuestion(
                    TicketKind.ACCESS, Optional.empty(), "", said, TicketQuestion.Context.NONE),
                Optional.empty(),
                List.of(),
                Optional.ofNullable(answer),
                Optional.ofNullable(cause)),
            "agent")
        .stream()
        .map(Problem::field)
        .toList();
  }

  @Test
  void whoCalledIsAnAccountOrANameWithAWayToAnswer() {
    assertThat(wrong("bo", "", null, null, "Said")).isEmpty();
    assertThat(wrong(null, "Bo", "bo@a.example", null, "Said")).isEmpty();
    assertThat(wrong(null, "Bo", null, "(555) 010-0199 x 3", "Said")).isEmpty();
    assertThat(wrong(null, "Bo", null, null, "Said")).containsExactly(Field.ADDRESS);
    assertThat(wrong(null, " ", null, "555-0100", "Said")).containsExactly(Field.NAME);
  }

  @Test
  void nobodyLogsACallOfTheirOwn() {
    assertThat(wrong("agent", "", null, null, "Said")).containsExactly(Field.NAME);
  }

  @Test
  void addressNumberAndWordsAreChecked() {
    assertThat(wrong("bo", "", "bo", "call me", " "))
        .containsExactly(Field.ADDRESS, Field.ADDRESS, Field.TEXT);
  }

  @Test
  void anAnsweredCallNeedsItsCause() {
    assertThat(wrong("bo", "", null, null, "Said", "Told", null)).containsExactly(Field.CAUSE);
    assertThat(wrong("bo", "", null, null, "Said", "Told", "weather")).containsExactly(Field.CAUSE);
    assertThat(wrong("bo", "", null, null, "Said", "Told", "question")).isEmpty();
    assertThat(wrong("bo", "", null, null, "Said", null, null)).isEmpty();
  }
}
