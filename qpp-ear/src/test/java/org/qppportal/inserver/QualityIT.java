package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskTimers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.quality.QualityRules;
import org.qppportal.core.desk.quality.QualityService;
import org.qppportal.core.desk.quality.QualityService.Drawn;
import org.qppportal.persistence.type.QualityVerdict;

/** One in twenty closed tickets is read again, in the real server. */
@ExtendWith(ArquillianExtension.class)
class QualityIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final String STAFF = "staff.demo";
  private static final long FIRST = 910_000;
  private static final int TICKETS = 400;
  private static final Instant CLOSED = Instant.now().minusSeconds(3_600);

  private QualityService quality;
  private DeskTimers timers;

  @BeforeEach
  void closeTickets() throws SQLException {
    quality = Beans.bean(QualityService.class);
    timers = Beans.bean(DeskTimers.class);
    forget();
    Rows.change(
        ("insert into ticket (number, kind, subject, state, priority, channel, requester_name,"
                + " team, assignee, created_at, updated_at, solved_at, closed_at, cause, version)"
                + " select %d + i, 'portal', 'Quality', 'closed', 'normal', 'web', 'Somebody',"
                + " 'helpDesk', '%s', at, at, at, case when i < %d then at end, 'question', 0"
                + " from generate_series(0, %d) i, (select to_timestamp(%d) as at) made")
            .formatted(FIRST, DESK, TICKETS, TICKETS, CLOSED.getEpochSecond()));
  }

  @AfterEach
  void forget() throws SQLException {
    Rows.change("delete from quality_check where ticket >= " + FIRST);
    Rows.change("delete from ticket where number between %d and %d".formatted(FIRST, FIRST + 999));
  }

  private static List<Long> expected() {
    return LongStream.range(FIRST, FIRST + TICKETS)
        .filter(
            number -> QualityRules.isDrawn(number, Instant.ofEpochSecond(CLOSED.getEpochSecond())))
        .boxed()
        .toList();
  }

  private List<Long> open() {
    return As.user(STAFF, quality::open).stream()
        .map(one -> one.ticket().number())
        .filter(number -> number >= FIRST)
        .toList();
  }

  private Callable<Void> checking(long number, QualityVerdict verdict, String note) {
    return () -> {
      quality.check(number, Optional.of(verdict), note);
      return null;
    };
  }

  @Test
  void theDrawIsThatOfTheRuleAndHappensOnce() {
    timers.look();
    assertThat(open()).containsExactlyInAnyOrderElementsOf(expected()).isNotEmpty();
    timers.look();
    assertThat(open()).hasSameSizeAs(expected());
  }

  @Test
  void aColleagueReadsItOnceAndNotWhoHadIt() {
    timers.look();
    long number = open().get(0);
    assertThatThrownBy(() -> As.user(DESK, checking(number, QualityVerdict.GOOD, "")))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("You worked on this ticket");
    As.user(STAFF, checking(number, QualityVerdict.BETTER, "Say when."));
    Drawn checked =
        As.user(DESK, quality::checked).stream()
            .filter(one -> one.ticket().number() == number)
            .findFirst()
            .orElseThrow();
    assertThat(checked.reviewer()).contains(STAFF);
    assertThat(checked.note()).contains("Say when.");
    assertThat(open()).doesNotContain(number);
    assertThatThrownBy(() -> As.user("reviewer.demo", checking(number, QualityVerdict.GOOD, "")))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("already");
  }

  @Test
  void nobodyElseGetsNearIt() {
    timers.look();
    long number = open().get(0);
    for (String account : List.of(As.PRACTICE, As.BILLER, As.STRANGER, As.REGISTRY, "anybody")) {
      for (Callable<?> work :
          List.<Callable<?>>of(
              quality::open, quality::checked, checking(number, QualityVerdict.GOOD, ""))) {
        assertThatThrownBy(() -> As.user(account, work))
            .as(account)
            .isInstanceOf(NotVisibleException.class);
      }
    }
    assertThatThrownBy(() -> As.user(STAFF, checking(FIRST + TICKETS, QualityVerdict.GOOD, "")))
        .as("not drawn")
        .isInstanceOf(NotVisibleException.class);
  }
}
