package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.IdentityCheck;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.call.CallService;
import org.qppportal.core.desk.call.LoggedCall;
import org.qppportal.core.desk.rule.ClockReading;
import org.qppportal.core.organizations.AccountService;
import org.qppportal.persistence.type.TicketState;

/** Calls that staff log, in the real server. */
@ExtendWith(ArquillianExtension.class)
class CallsIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final String STAFF = "staff.demo";
  private static final String NOBODY = "anonymous";

  private TicketService tickets;
  private DeskService desk;
  private CallService calls;

  @BeforeEach
  void find() {
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    calls = Beans.bean(CallService.class);
  }

  private static LoggedCall call(Optional<String> account, Optional<String> answer) {
    return new LoggedCall(
        account,
        account.isPresent() ? "" : "Bo Caller",
        Optional.empty(),
        account.isPresent() ? Optional.empty() : Optional.of("555-010-0199"),
        Questions.cannotSignIn(),
        Optional.empty(),
        List.of(IdentityCheck.CALLED_BACK),
        answer,
        Optional.of("access"));
  }

  @Test
  void onlyStaffLogCallsAndNobodyTheirOwn() {
    for (String account :
        List.of(As.PRACTICE, As.BILLER, As.STRANGER, As.REGISTRY, "aco.demo", NOBODY)) {
      assertThatThrownBy(
              () ->
                  As.user(
                      account, () -> calls.log(call(Optional.of("vendor.demo"), Optional.empty()))))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> calls.practices("Practice")))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    assertThatThrownBy(
            () -> As.user(DESK, () -> calls.log(call(Optional.of(DESK), Optional.empty()))))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("of their own");
    assertThatThrownBy(
            () -> As.user(DESK, () -> calls.log(call(Optional.of("no.such"), Optional.empty()))))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("Nobody has signed in");
  }

  @Test
  void aCallAnsweredAtOnceIsSolvedAndFoundByTheCaller() {
    As.practice(() -> Beans.bean(AccountService.class).signedIn());
    long number =
        As.user(STAFF, () -> calls.log(call(Optional.of(As.PRACTICE), Optional.of("Like this."))));
    TicketView ticket = As.practice(() -> tickets.ticket(number));
    assertThat(ticket.line().state()).isEqualTo(TicketState.SOLVED);
    assertThat(ticket.clocks().firstAnswer().state()).isEqualTo(ClockReading.State.MET);
    assertThat(As.practice(tickets::mine)).extracting(TicketLine::number).contains(number);
    assertThat(Rows.text("select channel from ticket where number = " + number)).isEqualTo("phone");
    long open = As.user(DESK, () -> calls.log(call(Optional.empty(), Optional.empty())));
    assertThat(As.user(DESK, () -> desk.ticket(open)).line().state()).isEqualTo(TicketState.NEW);
    assertThat(As.user(DESK, () -> desk.ticket(open)).entries())
        .anyMatch(
            entry ->
                entry.internal()
                    && entry.message().filter(note -> note.contains("555-010-0199")).isPresent());
  }

  @Test
  void practicesAreFoundByNameOrTinAndShownWithoutIt() {
    String tin =
        Rows.text("select tin from practice where id = '%s'".formatted(Submissions.practiceId()));
    List<CallService.Found> found = As.user(DESK, () -> calls.practices(tin));
    assertThat(found).extracting(CallService.Found::id).containsExactly(Submissions.practiceId());
    assertThat(found.get(0).tin()).doesNotContain(tin).endsWith(tin.substring(5));
    assertThat(As.user(DESK, () -> calls.practices(found.get(0).name().toUpperCase())))
        .extracting(CallService.Found::id)
        .contains(Submissions.practiceId());
    assertThat(As.user(DESK, () -> calls.practices("x"))).isEmpty();
  }
}
