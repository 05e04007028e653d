package org.qppportal.core.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.desk.work.JoinRules.Side;
import org.qppportal.persistence.type.TicketKind;

class JoinRulesTest {

  private static Side side(long number, String words) {
    String[] part = words.strip().split(" ");
    return new Side(
        number,
        TicketKind.valueOf(part[0]),
        part[1],
        Optional.of(part[2])
            .filter(practice -> !practice.equals("-"))
            .map(practice -> UUID.nameUUIDFromBytes(practice.getBytes())),
        part[3].equals("closed"));
  }

  /** Kind, who asked, practice, state: of the one that goes and the one that stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROGRAM ann - open | PORTAL ann - open | ",
        "PROGRAM ann p open | PORTAL ann p open | ",
        "PROGRAM ann p open | PORTAL ann - open | ",
        "PROGRAM ann - open | TARGETED_REVIEW ann - open | ",
        "PROGRAM ann - open | PORTAL ann p open | People of that ticket's practice",
        "PROGRAM ann p open | PORTAL ann q open | People of that ticket's practice",
        "PROGRAM ann - open | PORTAL bo - open | Somebody else asked that one",
        "PROGRAM ann p open | PORTAL bo p open | Somebody else asked that one",
        "PROGRAM ann - open | PORTAL ann - closed | That ticket is closed",
        "TARGETED_REVIEW ann - open | PORTAL ann - open | decided by rule",
        "EXCEPTION ann - open | PORTAL ann - open | decided by rule",
        "DATA_VALIDATION ann - open | PORTAL ann - open | decided by rule"
      })
  void joinsOnlyWhatTheSamePeopleRead(String gone, String stays, String refusal) {
    Optional<String> reason = JoinRules.refusal(side(1, gone), side(2, stays));
    if (refusal == null) {
      assertThat(reason).isEmpty();
    } else {
      assertThat(reason.orElseThrow()).contains(refusal);
    }
  }

  @ParameterizedTest
  @CsvSource({"PROGRAM ann - open"})
  void aTicketDoesNotGoUpInItself(String one) {
    assertThat(JoinRules.refusal(side(1, one), side(1, one)).orElseThrow()).contains("in itself");
  }
}
