package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff read a closed ticket again that a colleague answered. */
@ExtendWith(RunningPortal.class)
class QualityJourneyIT {

  @BeforeAll
  static void drawATicket() {
    StoredRows.change(
        """
        insert into ticket (number, kind, subject, state, priority, channel, requester_name, team,
          assignee, created_at, updated_at, solved_at, closed_at, cause, version)
        values (920001, 'portal', 'Read me again', 'closed', 'normal', 'web', 'Somebody',
          'helpDesk', 'helpdesk.demo', now(), now(), now(), now(), 'question', 0);
        insert into quality_check (ticket, drawn_at) values (920001, now())
        on conflict do nothing
        """);
  }

  @AfterAll
  static void forgetIt() {
    StoredRows.change(
        "delete from quality_check where ticket = 920001; delete from ticket_presence where ticket"
            + " = 920001; delete from ticket where number = 920001");
  }

  @Test
  void aColleagueReadsAnAnswerAgain() {
    try (BrowserSession staff = new BrowserSession();
        BrowserSession agent = new BrowserSession(320, 800)) {
      staff.signIn("staff.demo");
      staff.open("/staff/desk");
      staff.page().getByText("Quality of answers").click();
      staff.page().getByText("T920001").first().click();
      staff.page().getByText("What did you find in T920001?").waitFor();
      staff.press("Keep");
      staff.page().getByText("Choose what you found.").first().waitFor();
      staff.page().getByLabel("The answer was").selectOption("better");
      staff.press("Keep");
      staff.page().getByText("Write what should have been otherwise.").first().waitFor();
      staff.page().getByLabel("What should have been otherwise").fill("Name the day.");
      staff.lookAt("quality-check");
      staff.press("Keep");
      staff.page().getByText("Kept for T920001.").waitFor();
      assertThat(staff.text()).contains("Name the day.", "Right, but could be better");
      staff.lookAt("quality");

      agent.signIn("helpdesk.demo");
      agent.open("/staff/quality");
      assertThat(agent.text()).contains("Name the day.", "staff.demo");
      agent.lookAt("quality-narrow");
    }
  }
}
