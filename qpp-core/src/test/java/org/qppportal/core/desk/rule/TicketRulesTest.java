package org.qppportal.core.desk.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.persistence.type.TicketState;

/** Every state, command and party, against a table that was written down beside the rules. */
class TicketRulesTest {

  private static final String TABLE = "/desk/ticket-rules.txt";
  private static final String REFUSED = ".";

  record Case(
      TicketState state, TicketCommand command, TicketParty party, Optional<TicketState> next) {}

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = TicketRulesTest.class.getResourceAsStream(TABLE)) {
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> cases.addAll(row(line.split(" +"))));
    }
    return cases;
  }

  private static List<Case> row(String[] cells) {
    TicketState[] states = TicketState.values();
    assertThat(cells).as(Arrays.toString(cells)).hasSize(states.length + 2);
    List<Case> cases = new ArrayList<>();
    for (TicketState state : states) {
      String next = cells[state.ordinal() + 2];
      cases.add(
          new Case(
              state,
              TicketCommand.valueOf(cells[0]),
              TicketParty.valueOf(cells[1]),
              Optional.of(next).filter(cell -> !cell.equals(REFUSED)).map(TicketState::valueOf)));
    }
    return cases;
  }

  @Test
  void theTableHasEveryCaseOnce() throws IOException {
    Stream<String> expected =
        Arrays.stream(TicketCommand.values())
            .flatMap(
                command ->
                    Arrays.stream(TicketParty.values())
                        .flatMap(
                            party ->
                                Arrays.stream(TicketState.values())
                                    .map(state -> command + " " + party + " " + state)));

    assertThat(cases().stream().map(c -> c.command() + " " + c.party() + " " + c.state()))
        .hasSize(720)
        .containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isDecidedAsInTheTable(Case one) {
    TicketVerdict verdict = TicketRules.decide(one.state(), one.command(), one.party());

    assertThat(verdict.state()).isEqualTo(one.next());
    assertThat(verdict.isAllowed()).isEqualTo(one.next().isPresent());
    if (verdict.isAllowed()) {
      assertThat(verdict.reason()).isEmpty();
    } else {
      assertThat(verdict.reason()).matches("[A-Z].{20,200}\\.");
    }
  }

  @Test
  void aReplyToAClosedTicketIsSentToANewOne() {
    assertThat(
            TicketRules.decide(TicketState.CLOSED, TicketCommand.REPLY, TicketParty.REQUESTER)
                .reason())
        .isEqualTo("This ticket is closed. Start a new one; it will be linked to this one.");
  }

  @Test
  void strangersLearnNothing() throws IOException {
    assertThat(
            cases().stream()
                .filter(one -> one.party() == TicketParty.STRANGER)
                .map(one -> TicketRules.decide(one.state(), one.command(), one.party()).reason())
                .distinct())
        .hasSize(1);
  }
}
