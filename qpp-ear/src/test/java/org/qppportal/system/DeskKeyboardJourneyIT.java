package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff work through a queue of thirty tickets without touching the mouse. */
@ExtendWith(RunningPortal.class)
class DeskKeyboardJourneyIT {

  private static final int TICKETS = 30;

  /** A word that only these tickets have, so that they are a queue of their own. */
  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

  private final List<String> numbers = new ArrayList<>();

  private void ask() {
    for (int i = 0; i < TICKETS; i++) {
      numbers.add(
          Api.as("practice.demo")
              .below("/api/tickets")
              .post(
                  "",
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("kind", "access")
                      .put("subject", "Slow sign-in " + (i + 1))
                      .put("text", word))
              .expect(201)
              .data()
              .path("ticket")
              .path("number")
              .asText());
    }
  }

  @Test
  void aQueueOfThirtyIsWorkedWithTheKeysAlone() {
    ask();
    try (BrowserSession desk = new BrowserSession()) {
      desk.signIn("helpdesk.demo");
      desk.open("/staff/desk?queue=unassigned&q=" + word);
      Page page = desk.page();
      page.keyboard().press("?");
      page.getByText("Next and previous ticket").waitFor();
      desk.lookAt("desk-keys");
      page.keyboard().press("Escape");

      checkFiveAndGiveThemToMe(page);
      page.getByText("5 tickets changed").waitFor();
      desk.lookAt("desk-bulk");
      assertThat(page.locator("[data-row]").count()).isEqualTo(TICKETS - 5);
      takeItBack(page);
      page.getByText("5 tickets as before").waitFor();
      assertThat(page.locator("[data-row]").count()).isEqualTo(TICKETS);

      answerAll(desk);
      desk.open("/staff/desk?queue=unassigned&q=" + word);
      assertThat(desk.text()).contains("No ticket is here");
      desk.open("/staff/desk?queue=all&q=" + word);
      assertThat(page.locator("[data-row]:has-text('Solved')").count()).isEqualTo(TICKETS);
    }
    assertThat(Api.as("practice.demo").below("/api/tickets").get("/" + numbers.get(7)).text())
        .contains("only the security official of", "\"state\":\"solved\"");
  }

  private static void checkFiveAndGiveThemToMe(Page page) {
    for (int i = 0; i < 5; i++) {
      page.keyboard().press("j");
      page.keyboard().press("x");
    }
    assertThat(page.locator("input[name=ticket]:checked").count()).isEqualTo(5);
    page.keyboard().press("b");
    page.keyboard().type("helpdesk.demo");
    assertThat(page.locator("#bulkAssignee").inputValue()).isEqualTo("helpdesk.demo");
    tabTo(page, "apply");
    page.keyboard().press("Enter");
  }

  private static void takeItBack(Page page) {
    tabTo(page, "undo");
    page.keyboard().press("Enter");
  }

  /** Opens the first, then goes from each to the next; the last has no next. */
  private void answerAll(BrowserSession desk) {
    Page page = desk.page();
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    for (int i = 0; i < TICKETS; i++) {
      page.locator("#take").waitFor();
      String here = page.url();
      page.keyboard().press("t");
      page.getByText("With helpdesk.demo").waitFor();
      if (i == 0) {
        fillFromTemplate(page);
        desk.lookAt("desk-template");
      } else {
        page.keyboard().press("r");
        page.keyboard().type("Please ask again, only the security official of yours can do it.");
      }
      chooseCause(page);
      tabTo(page, "solve");
      page.keyboard().press("Enter");
      page.getByText("Now: Solved").first().waitFor();
      if (i < TICKETS - 1) {
        page.keyboard().press("j");
        page.waitForURL(url -> !url.equals(here) && url.contains("number="));
      }
    }
  }

  private static void fillFromTemplate(Page page) {
    page.keyboard().press("m");
    page.keyboard().type("Ask the security");
    tabTo(page, "fill");
    page.keyboard().press("Enter");
    page.getByText("Write something for {{practice}}").first().waitFor();
    page.locator("#text").waitFor();
    page.keyboard().press("Tab");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("r");
    page.keyboard().press("Control+a");
    page.keyboard().type("Hello, only the security official of your practice can do it.");
  }

  private static void chooseCause(Page page) {
    tabTo(page, "cause");
    page.keyboard().type("Access");
    assertThat(page.locator("#cause").inputValue()).isEqualTo("access");
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 200; i++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way to " + id + " by Tab");
  }
}
