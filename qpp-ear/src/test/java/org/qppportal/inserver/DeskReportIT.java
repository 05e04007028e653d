package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.report.DeskReport;
import org.qppportal.core.desk.report.DeskReport.Breaches;
import org.qppportal.core.desk.report.DeskReport.Count;
import org.qppportal.core.desk.report.DeskReport.FirstContact;
import org.qppportal.core.desk.report.DeskReport.Satisfaction;
import org.qppportal.core.desk.report.DeskReport.Volume;
import org.qppportal.core.desk.report.DeskReportService;
import org.qppportal.core.desk.report.DeskReportService.Wanted;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;

/**
 * The figures of the service desk, of tickets made for it: across the change of clocks on November
 * 7, 2021, and across the end of that year.
 */
@ExtendWith(ArquillianExtension.class)
class DeskReportIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2022, 1, 9);

  private DeskReportService reports;
  private TicketService tickets;
  private DeskService desk;

  @BeforeEach
  void makeTickets() throws SQLException {
    reports = Beans.bean(DeskReportService.class);
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    removeTickets();

    // Asked a second before the first week, solved a second before its end, after the clocks
    // changed, and opened again two seconds before the two weeks were over.
    ticket(900001, "portal", "helpDesk", "solved", "2021-11-01T03:59:59Z");
    set(900001, "solved_at = '2021-11-22T05:00:00Z', cause = 'question'");
    answer(900001, false, "2021-11-02T12:00:00Z");
    state(900001, "solved", DESK, "2021-11-08T04:59:59Z");
    state(900001, "open", "user", "2021-11-22T04:59:57Z");
    state(900001, "solved", DESK, "2021-11-22T05:00:00Z");
    due(900001, "FIRST_ANSWER", "2021-11-01T13:00:00Z");
    due(900001, "UPDATE", "2021-11-02T13:00:00Z");
    due(900001, "UPDATE", "2021-11-03T13:00:00Z");

    // Asked in the first second of the second week, solved at once, opened again two weeks later.
    ticket(900002, "portal", "helpDesk", "open", "2021-11-08T05:00:00Z");
    set(900002, "problem_code = 'QPP-F-001'");
    answer(900002, true, "2021-11-09T13:00:00Z");
    answer(900002, false, "2021-11-09T14:00:00Z");
    state(900002, "open", DESK, "2021-11-09T14:00:00Z");
    state(900002, "solved", DESK, "2021-11-09T15:00:00Z");
    state(900002, "open", "user", "2021-11-23T15:00:00Z");
    due(900002, "SOLUTION", "2021-11-08T04:59:59Z");

    // In the week of both years, with two answers; closed later.
    ticket(900003, "program", "program", "closed", "2021-12-31T12:00:00Z");
    set(
        900003,
        "solved_at = '2022-01-03T04:00:00Z', cause = 'defect', rating = 5,"
            + " rated_at = '2022-01-03T05:00:00Z'");
    answer(900003, false, "2022-01-01T12:00:00Z");
    answer(900003, false, "2022-01-02T12:00:00Z");
    state(900003, "solved", DESK, "2022-01-03T04:00:00Z");
    state(900003, "closed", "portal", "2022-01-13T04:00:00Z");
    due(900003, "FIRST_ANSWER", "2022-01-03T04:59:59Z");

    // The user never answered.
    ticket(900004, "portal", "helpDesk", "solved", "2022-01-03T05:00:00Z");
    set(
        900004,
        "solved_at = '2022-01-08T05:00:00Z', rating = 3, rated_at = '2022-01-10T04:59:59Z'");
    answer(900004, false, "2022-01-04T12:00:00Z");
    state(900004, "pending", DESK, "2022-01-04T12:00:00Z");
    state(900004, "solved", "portal", "2022-01-08T05:00:00Z");

    // Taken back.
    ticket(900005, "program", "helpDesk", "closed", "2021-12-30T12:00:00Z");
    state(900005, "closed", "user", "2022-01-04T12:00:00Z");
  }

  @AfterEach
  void removeTickets() throws SQLException {
    for (String table : List.of("ticket_due", "ticket_event", "ticket_message")) {
      Rows.change("delete from " + table + " where ticket between 900001 and 900099");
    }
    Rows.change("delete from ticket where number between 900001 and 900099");
  }

  private static void ticket(long number, String kind, String team, String state, String created)
      throws SQLException {
    Rows.change(
        ("insert into ticket (number, kind, subject, state, priority, channel, requester_name, team,"
                + " created_at, updated_at, version) values"
                + " (%d, '%s', 'Report', '%s', 'normal', 'web', 'Somebody', '%s', '%s', '%s', 0)")
            .formatted(number, kind, state, team, created, created));
  }

  private static void set(long number, String values) throws SQLException {
    Rows.change("update ticket set " + values + " where number = " + number);
  }

  private static void answer(long number, boolean internal, String at) throws SQLException {
    Rows.change(
        ("insert into ticket_message (ticket, internal, by_staff, author, author_name, channel, body,"
                + " written_at) values (%d, %s, true, 'helpdesk.demo', 'Desk', 'web', 'A', '%s')")
            .formatted(number, internal, at));
  }

  private static void state(long number, String state, String by, String at) throws SQLException {
    Rows.change(
        ("insert into ticket_event (ticket, what, detail, internal, by_account, happened_at) values"
                + " (%d, 'state', '%s', false, '%s', '%s')")
            .formatted(number, state, by, at));
  }

  private static void due(long number, String clock, String at) throws SQLException {
    Rows.change(
        "insert into ticket_due (ticket, clock, due_at) values (%d, '%s', '%s')"
            .formatted(number, clock, at));
  }

  private DeskReport report(Optional<TicketKind> kind, Optional<TicketTeam> team) {
    return As.user(
        DESK, () -> reports.report(new Wanted(Optional.of(FIRST), Optional.of(LAST), kind, team)));
  }

  private DeskReport report() {
    return report(Optional.empty(), Optional.empty());
  }

  private static LocalDate week(int number) {
    return FIRST.plusWeeks(number - 1L);
  }

  @Test
  void countsWorkAndBacklogByWeek() {
    assertThat(report().volume())
        .containsExactly(
            new Volume(week(1), 0, 1, 0),
            new Volume(week(2), 1, 1, 0),
            new Volume(week(3), 0, 0, 1),
            new Volume(week(4), 0, 1, 1),
            new Volume(week(5), 0, 0, 1),
            new Volume(week(6), 0, 0, 1),
            new Volume(week(7), 0, 0, 1),
            new Volume(week(8), 0, 0, 1),
            new Volume(week(9), 2, 1, 2),
            new Volume(week(10), 1, 1, 1));
  }

  @Test
  void countsClocksThatRanOutByWeek() {
    assertThat(report().breaches())
        .filteredOn(row -> row.firstAnswer() + row.update() + row.solution() > 0)
        .containsExactly(new Breaches(week(1), 1, 1, 1), new Breaches(week(9), 1, 0, 0));
  }

  @Test
  void countsWhatWasSolvedWithTheFirstAnswer() {
    assertThat(report().firstContact())
        .filteredOn(row -> row.solved() > 0)
        .containsExactly(
            new FirstContact(week(1), 1, 0, true),
            new FirstContact(week(2), 1, 1, true),
            new FirstContact(week(9), 1, 0, true),
            new FirstContact(week(10), 1, 0, true));
  }

  @Test
  void countsRatingsTopicsProblemsAndCauses() {
    DeskReport report = report();
    assertThat(report.satisfaction())
        .filteredOn(row -> row.ratings() > 0)
        .containsExactly(new Satisfaction(week(10), 2, 1, Optional.of(new BigDecimal("4.0"))));
    assertThat(report.kinds())
        .containsExactly(
            new Count("Something on this portal does not work", 2),
            new Count("The program: rules, measures, dates", 2));
    assertThat(report.problems()).containsExactly(new Count("QPP-F-001", 1));
    assertThat(report.causes())
        .containsExactly(
            new Count("Not said", 1),
            new Count("A defect of the portal", 1),
            new Count("A question that our pages could answer", 1));
  }

  @Test
  void countsOfOneKindOrTeamOnly() {
    DeskReport program = report(Optional.empty(), Optional.of(TicketTeam.PROGRAM));
    assertThat(program.volume())
        .filteredOn(row -> row.created() + row.solved() + row.backlog() > 0)
        .containsExactly(new Volume(week(9), 1, 1, 0));
    assertThat(program.causes()).containsExactly(new Count("A defect of the portal", 1));
    assertThat(program.breaches())
        .extracting(Breaches::firstAnswer)
        .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L);
    DeskReport portal = report(Optional.of(TicketKind.PORTAL), Optional.empty());
    assertThat(portal.kinds())
        .containsExactly(new Count("Something on this portal does not work", 2));
    assertThat(portal.firstContact())
        .extracting(FirstContact::solved)
        .containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
    assertThat(report(Optional.of(TicketKind.LEGACY), Optional.of(TicketTeam.PROGRAM)).kinds())
        .isEmpty();
  }

  @Test
  void tellsHowOldIsWhatWaitsNow() throws SQLException {
    List<Count> before = report().unsolved();
    for (int age : new int[] {0, 2, 3, 7, 8, 30, 31}) {
      int number = 900010 + age;
      ticket(number, "portal", "helpDesk", "new", "2022-01-01T00:00:00Z");
      set(
          number,
          "created_at = (date_trunc('day', now() at time zone 'America/New_York')"
              + " - interval '%d days' + interval '1 minute') at time zone 'America/New_York'"
                  .formatted(age));
    }
    List<Count> after = report().unsolved();
    assertThat(after)
        .extracting(Count::title, Count::times)
        .containsExactly(
            tuple("0 to 2 days", before.get(0).times() + 2),
            tuple("3 to 7 days", before.get(1).times() + 2),
            tuple("8 to 30 days", before.get(2).times() + 2),
            tuple("More than 30 days", before.get(3).times() + 1));
  }

  @Test
  void countsTheSameClocksAsTheQueues() throws SQLException {
    long number =
        As.practice(
            () ->
                tickets.ask(
                    new TicketQuestion(
                        TicketKind.PORTAL,
                        Optional.empty(),
                        "Clocks",
                        "When?",
                        TicketQuestion.Context.NONE),
                    new TicketService.Asker("Somebody", Optional.empty()),
                    TicketChannel.WEB,
                    List.of()));
    assertThat(dues(number, "due_at > now()")).isEqualTo(3);
    assertThat(nextDue(number)).isEqualTo(leastDue(number));

    // As if it had been asked three weeks ago, and nothing had been done with it since.
    Rows.change(
        "update ticket set created_at = created_at - interval '21 days' where number = " + number);
    Rows.change(
        "update ticket_message set written_at = written_at - interval '21 days' where ticket = "
            + number);
    work(number, () -> desk.act(number, version(number), TicketCommand.TAKE));
    assertThat(dues(number, "due_at < now()")).as("all ran out").isEqualTo(3);
    assertThat(nextDue(number)).isEqualTo(leastDue(number));
    assertThat(breaching(number)).isTrue();
    Rows.change(
        "update ticket_due set due_at = '2021-12-01T15:00:00Z' where clock = 'UPDATE' and ticket = "
            + number);
    assertThat(report().breaches())
        .filteredOn(row -> row.week().equals(week(5)))
        .containsExactly(new Breaches(week(5), 0, 1, 0));

    work(
        number,
        () ->
            desk.write(
                number, version(number), TicketCommand.ASK_USER, "Which one?", Optional.empty()));
    assertThat(dues(number, "due_at > now()")).as("all wait for the user").isZero();
    assertThat(dues(number, "due_at < now()")).as("what ran out, ran out").isEqualTo(3);
    assertThat(breaching(number)).isFalse();
    for (String table :
        List.of("ticket_due", "ticket_event", "ticket_presence", "ticket_message")) {
      Rows.change("delete from " + table + " where ticket = " + number);
    }
    Rows.change("delete from ticket where number = " + number);
  }

  private static long dues(long number, String condition) {
    return Rows.number(
        "select count(*) from ticket_due where ticket = " + number + " and " + condition);
  }

  private static String nextDue(long number) {
    return Rows.text("select next_due_at::text from ticket where number = " + number);
  }

  private static String leastDue(long number) {
    return Rows.text("select min(due_at)::text from ticket_due where ticket = " + number);
  }

  private boolean breaching(long number) {
    return As.user(
        DESK,
        () ->
            desk.tickets(
                        new DeskService.Wanted(
                            DeskQueue.BREACHING,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("T" + number)),
                        0,
                        10)
                    .total()
                == 1);
  }

  private int version(long number) {
    return desk.ticket(number).version();
  }

  private static void work(long number, Runnable work) {
    As.user(
        DESK,
        () -> {
          work.run();
          return number;
        });
  }

  @Test
  void onlyThoseWhoWorkAtTheDeskSeeItsFigures() {
    Wanted wanted =
        new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    for (String account :
        List.of(
            As.PRACTICE,
            As.BILLER,
            "clinician.demo",
            As.STRANGER,
            As.REGISTRY,
            "vendor.demo",
            "aco.demo",
            "anonymous")) {
      assertThatThrownBy(() -> As.user(account, () -> reports.report(wanted)))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    assertThat(As.user(DESK, () -> reports.report(wanted)).volume()).hasSize(12);
    assertThat(As.user("staff.demo", () -> reports.report(wanted)).volume()).hasSize(12);
  }
}
