package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff see what a user sees and change nothing; the user reads who looked, and why. */
@ExtendWith(RunningPortal.class)
class SeeAsJourneyIT {

  private static final String REASON = "The weight you ask about is only on your own page.";
  private static final List<String> TABLES =
      List.of(
          "attestation_draft",
          "delegation",
          "mips_election",
          "organization",
          "connection",
          "notice_choice",
          "receipt",
          "submission",
          "ticket",
          "ticket_message");

  @Test
  void staffLookAndTheUserReadsWhy() {
    try (BrowserSession user = new BrowserSession();
        BrowserSession desk = new BrowserSession();
        BrowserSession narrow = new BrowserSession(320, 800)) {
      user.signIn("practice.demo");
      String number = ask();

      desk.signIn("helpdesk.demo");
      looksAtThePractice(desk, number);
      desk.open("/staff/ticket?number=" + number);
      desk.press("See their pages");
      assertThat(desk.text()).contains("Write why you need to look");
      desk.page().getByLabel("Why you need to look").fill(REASON);
      desk.press("See their pages");
      desk.page().waitForURL(RunningPortal.url() + "/my/");
      assertThat(banner(desk)).contains("You see what practice.demo sees.", REASON);
      assertThat(desk.page().locator("header").first().innerText()).doesNotContain("practice.demo");
      desk.lookAt("see-as");

      Map<String, Long> before = rows();
      Set<String> seen = opensEverything(desk);
      assertThat(seen)
          .as("pages that were opened")
          .anyMatch(page -> page.startsWith("/my/practice"))
          .anyMatch(page -> page.startsWith("/my/delegations"))
          .anyMatch(page -> page.startsWith("/my/attest"))
          .anyMatch(page -> page.startsWith("/my/tickets"));
      assertThat(rows()).isEqualTo(before);

      desk.open("/my/notices");
      desk.press("Keep");
      assertThat(desk.text()).contains("there you can change nothing");
      assertThat(banner(desk)).contains("You see what practice.demo sees.");
      desk.keep("see-as-refused");
      assertThat(rows()).isEqualTo(before);

      desk.open("/staff/desk");
      assertThat(desk.page().locator(".qpp-viewing").count()).as("their own page").isZero();
      desk.open("/my/tickets");
      desk.press("Stop looking");
      desk.page().waitForURL("**/staff/ticket?number=*");
      desk.open("/my/");
      assertThat(desk.page().locator(".qpp-viewing").count()).isZero();

      user.open("/my/tickets");
      user.page().getByText("See who looked at your pages").click();
      user.page().getByText(REASON).first().waitFor();
      assertThat(user.text()).contains("helpdesk.demo", "T" + number);
      user.open("/my/");
      user.page().locator("main a[href*='/my/practice']").first().click();
      user.page().getByText("Who looked at our data").click();
      user.page().getByText("What was done").first().waitFor();
      assertThat(user.text())
          .contains("helpdesk.demo", "beside T" + number, "saw what practice.demo sees");
      user.lookAt("seen");
      String address = user.page().url().replace(RunningPortal.url(), "");
      narrow.signIn("biller.demo");
      narrow.open(address);
      narrow.lookAt("seen-narrow");
      assertThat(narrow.text()).contains("Nobody looked at your pages");
      Answer csv = SignedIn.as("biller.demo").get(address.replace("/my/seen?", "/my/seen.csv?"));
      assertThat(csv.text()).contains("helpdesk.demo", "Looked at the practice");
      for (String stranger : List.of("other.practice.demo", "registry.demo", "staff.demo")) {
        SignedIn person = SignedIn.as(stranger);
        assertThat(person.get(address).status()).as(stranger).isEqualTo(404);
        assertThat(person.get(address.replace("/my/seen?", "/my/seen.csv?")).status())
            .as(stranger)
            .isEqualTo(404);
      }
    }
  }

  private static void looksAtThePractice(BrowserSession desk, String number) {
    desk.open("/staff/ticket?number=" + number);
    desk.page().locator("aside a[href*='practice=']").first().click();
    desk.page().locator("#known-heading").waitFor();
    assertThat(desk.text()).contains("Does it have to report?", "What it sent");
    desk.lookAt("desk-known");
  }

  private static String ask() {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.put("kind", "program").put("subject", "A weight").put("text", "Why is it zero?");
    return Api.as("practice.demo")
        .below("/api/tickets")
        .post("", question)
        .expect(201)
        .data()
        .path("ticket")
        .path("number")
        .asText()
        .replace("T", "");
  }

  /** Opens each page that the pages lead to, and each that those lead to. */
  private static Set<String> opensEverything(BrowserSession desk) {
    Set<String> opened = new TreeSet<>();
    Set<String> left = new TreeSet<>(Set.of("/my/", "/my/tickets", "/my/seen"));
    while (!left.isEmpty() && opened.size() < 60) {
      String next = left.iterator().next();
      left.remove(next);
      opened.add(next);
      assertThat(desk.open(next)).as(next).isEqualTo(200);
      assertThat(banner(desk)).as(next).contains("practice.demo");
      for (String link : links(desk)) {
        if (!opened.contains(link)) {
          left.add(link);
        }
      }
    }
    return opened;
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(BrowserSession desk) {
    return (List<String>)
        desk.page()
            .evaluate(
                "[...document.querySelectorAll('main a[href]')]"
                    + ".map(a => new URL(a.href)).filter(u => u.origin === location.origin)"
                    + ".map(u => u.pathname + u.search)"
                    + ".filter(p => p.startsWith('/my/') && !/[.](csv|pdf|json)|file/.test(p))");
  }

  private static String banner(BrowserSession desk) {
    return desk.page().locator(".qpp-viewing").innerText();
  }

  private static Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    TABLES.forEach(table -> rows.put(table, StoredRows.count(table)));
    return rows;
  }
}
