package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.DeskService.Counts;
import org.qppportal.core.desk.DeskService.Wanted;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.persistence.type.TicketKind;

/** A search of all tickets stops at the newest thousand, and says so. */
@ExtendWith(ArquillianExtension.class)
class DeskSearchIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final long FIRST = 930_000;
  private static final int MOST = 1_000;

  private DeskService desk;

  @BeforeEach
  void makeTickets() throws SQLException {
    desk = Beans.bean(DeskService.class);
    forget();
    Rows.change(
        ("insert into ticket (number, kind, subject, state, priority, channel, requester_name,"
                + " team, created_at, updated_at, solved_at, closed_at, cause, version)"
                + " select %d + i, case when i %% 2 = 0 then 'portal' else 'program' end,"
                + " 'Zephyr' || case when i < 3 then ' rarity' else '' end, 'closed', 'normal',"
                + " 'web', 'Somebody', case when i %% 4 = 0 then 'program' else 'helpDesk' end,"
                + " at, at, at, at, 'question', 0 from generate_series(0, %d) i,"
                + " (select timestamptz '2021-06-01 12:00:00Z' as at) made")
            .formatted(FIRST, MOST + 99));
  }

  @AfterEach
  void forget() throws SQLException {
    Rows.change(
        "delete from ticket where number between %d and %d".formatted(FIRST, FIRST + 9_999));
  }

  private static Wanted all(String words, Optional<TicketTeam> team, Optional<TicketKind> kind) {
    return new Wanted(DeskQueue.ALL, team, kind, Optional.of(words));
  }

  @Test
  void aCommonWordFindsTheNewestThousand() {
    Wanted common = all("zephyr", Optional.empty(), Optional.empty());
    Counts counts = As.user(DESK, () -> desk.counts(common));
    assertThat(counts.queues().get(DeskQueue.ALL)).isEqualTo(MOST);
    assertThat(counts.cutOff()).isTrue();
    List<TicketLine> found = As.user(DESK, () -> desk.part(common, 0, 2 * MOST));
    assertThat(found)
        .hasSize(MOST)
        .allSatisfy(ticket -> assertThat(ticket.number()).isGreaterThanOrEqualTo(FIRST + 100));
    Wanted ofKind = all("zephyr", Optional.empty(), Optional.of(TicketKind.PROGRAM));
    assertThat(As.user(DESK, () -> desk.part(ofKind, 0, MOST)))
        .hasSize(As.user(DESK, () -> desk.counts(ofKind)).queues().get(DeskQueue.ALL))
        .hasSize(MOST / 2);
  }

  @Test
  void aWordOrATeamMoreFindsTheOldOnesToo() {
    Wanted rare = all("zephyr rarity", Optional.empty(), Optional.empty());
    assertThat(As.user(DESK, () -> desk.part(rare, 0, MOST)))
        .extracting(TicketLine::number)
        .containsExactly(FIRST + 2, FIRST + 1, FIRST);
    assertThat(As.user(DESK, () -> desk.counts(rare)).cutOff()).isFalse();
    Wanted ofTeam = all("zephyr", Optional.of(TicketTeam.PROGRAM), Optional.empty());
    assertThat(As.user(DESK, () -> desk.part(ofTeam, 0, MOST))).hasSize((MOST + 100) / 4);
    assertThat(As.user(DESK, () -> desk.counts(ofTeam)).cutOff()).isFalse();
  }
}
