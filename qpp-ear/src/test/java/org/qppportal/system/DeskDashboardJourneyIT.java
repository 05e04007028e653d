package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff see how the service desk does, as drawings, tables and spreadsheets. */
@ExtendWith(RunningPortal.class)
class DeskDashboardJourneyIT {

  private static final List<String> PANELS =
      List.of(
          "How much came in, and how much was solved?",
          "How much is waiting?",
          "How old is what is waiting now?",
          "Which promises were broken?",
          "How much was solved with the first answer?",
          "How good was the help?",
          "What do people ask about?",
          "Which problem codes do people ask about?",
          "What did it come from?");

  /** Sixty tickets of the last weeks of 2021, all closed: each week ten, of which one was late. */
  private static final String TICKETS =
      """
      insert into ticket (number, kind, subject, state, priority, channel, requester_name, team,
        created_at, updated_at, solved_at, closed_at, cause, rating, rated_at, problem_code, version)
      select 900200 + i, case when i % 3 = 0 then 'program' else 'portal' end, 'Dashboard', 'closed',
        'normal', 'web', 'Somebody', 'helpDesk', at, at, at + interval '1 day', at + interval '11 days',
        case when i % 4 = 0 then 'defect' else 'question' end, case when i % 2 = 0 then 5 end,
        case when i % 2 = 0 then at + interval '1 day' end,
        case when i % 5 = 0 then '=QPP-F-001' end, 0
      from (select i, timestamptz '2021-11-22 15:00:00Z' + (i / 10) * interval '7 days' as at
        from generate_series(0, 59) i) made;
      insert into ticket_message (ticket, internal, by_staff, author, author_name, channel, body,
        written_at)
      select number, false, true, 'helpdesk.demo', 'Desk', 'web', 'An answer', solved_at from ticket
      where number between 900200 and 900259;
      insert into ticket_event (ticket, what, detail, internal, by_account, happened_at)
      select number, 'state', 'solved', false, 'helpdesk.demo', solved_at from ticket
      where number between 900200 and 900259;
      insert into ticket_event (ticket, what, detail, internal, by_account, happened_at)
      select number, 'state', 'closed', false, 'portal', closed_at from ticket
      where number between 900200 and 900259;
      insert into ticket_due (ticket, clock, due_at)
      select number, 'FIRST_ANSWER', created_at + interval '8 hours' from ticket
      where number between 900200 and 900259 and number % 10 = 0
      """;

  private static final String WEEKS = "from=2021-11-22&to=2022-01-02";

  @BeforeAll
  static void makeTickets() {
    StoredRows.change(TICKETS);
  }

  @AfterAll
  static void removeTickets() {
    for (String table : List.of("ticket_due", "ticket_event", "ticket_message")) {
      StoredRows.change("delete from " + table + " where ticket between 900200 and 900259");
    }
    StoredRows.change("delete from ticket where number between 900200 and 900259");
  }

  @Test
  void staffReadTheFiguresOfSomeWeeks() {
    try (BrowserSession desk = new BrowserSession()) {
      desk.signIn("helpdesk.demo");
      desk.open("/staff/desk");
      desk.page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How the desk does"))
          .click();
      desk.page().getByText("How much came in").first().waitFor();
      assertThat(desk.heading()).isEqualTo("How the service desk does");
      assertThat(rows(desk, PANELS.get(0)).count()).as("twelve weeks").isEqualTo(12);
      desk.page().getByLabel("First week, by a day of it").fill("2021-11-24");
      desk.page().getByLabel("Last week, by a day of it").fill("2022-01-01");
      desk.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true))
          .click();
      desk.page().getByText("November 22, 2021 to January 2, 2022").waitFor();

      assertThat(desk.text()).contains("60 tickets came in and 60 were solved.");
      assertThat(rows(desk, PANELS.get(0)).count()).isEqualTo(6);
      assertThat(rows(desk, PANELS.get(0)).last().innerText().split("\\s*\\t\\s*"))
          .containsExactly("Dec 27, 2021", "10", "10");
      assertThat(rows(desk, PANELS.get(3)).first().innerText().split("\\s*\\t\\s*"))
          .containsExactly("Nov 22, 2021", "1", "0", "0");
      assertThat(rows(desk, PANELS.get(4)).first().innerText().split("\\s*\\t\\s*"))
          .containsExactly("Nov 22, 2021", "10", "10", "100");
      assertThat(rows(desk, PANELS.get(5)).first().innerText().split("\\s*\\t\\s*"))
          .containsExactly("Nov 22, 2021", "5", "5", "5");
      assertThat(rows(desk, PANELS.get(8)).first().innerText().split("\\s*\\t\\s*"))
          .containsExactly("A question that our pages could answer", "45");
      for (String panel : PANELS) {
        assertThat(section(desk, panel).getByRole(AriaRole.IMG).count()).as(panel).isEqualTo(1);
        assertThat(section(desk, panel).getByText("What is counted").count()).isEqualTo(1);
      }
      desk.lookAt("dashboard");

      desk.page().locator("#kind").selectOption("program");
      desk.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true))
          .click();
      desk.page().getByText("20 tickets came in and 20 were solved.").waitFor();
      assertThat(desk.page().url()).contains("from=2021-11-22", "kind=program");
    }
  }

  @Test
  void everyPanelIsASpreadsheetWithoutFormulas() {
    try (BrowserSession desk = new BrowserSession()) {
      desk.signIn("helpdesk.demo");
      desk.open("/staff/dashboard?" + WEEKS);
      for (Locator link : desk.page().locator("a[href*='dashboard.csv']").all()) {
        String csv = csv(desk, link.getAttribute("href"));
        assertThat(csv)
            .contains(
                "\"Report\",\"Service desk: ",
                "\"From\",\"2021-11-22\"",
                "\"To\",\"2022-01-02\"",
                "\"Definition\",\"");
      }
      assertThat(csv(desk, "/staff/dashboard.csv?panel=volume&" + WEEKS))
          .contains("\"Week of\",\"In\",\"Solved\"", "\"Dec 27, 2021\",\"10\",\"10\"");
      assertThat(csv(desk, "/staff/dashboard.csv?panel=problems&" + WEEKS))
          .contains("\"'=QPP-F-001\",\"12\"");
      assertThat(desk.open("/staff/dashboard.csv?panel=no-such")).isEqualTo(404);
    }
  }

  @Test
  void fitsSmallScreensAndIsHiddenFromOthers() {
    try (BrowserSession phone = new BrowserSession(320, 700);
        BrowserSession stranger = new BrowserSession()) {
      phone.signIn("staff.demo");
      phone.open("/staff/dashboard?" + WEEKS);
      phone.lookAt("dashboard-320");
      stranger.signIn("practice.demo");
      assertThat(stranger.open("/staff/dashboard")).isEqualTo(404);
      assertThat(stranger.open("/staff/dashboard.csv?panel=volume")).isEqualTo(404);
    }
  }

  private static String csv(BrowserSession desk, String path) {
    return desk.page().request().get(RunningPortal.url() + path).text();
  }

  private static Locator section(BrowserSession desk, String title) {
    return desk.page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  private static Locator rows(BrowserSession desk, String title) {
    return section(desk, title).locator("tbody tr");
  }
}
