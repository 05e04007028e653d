package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** Tickets over HTTP: the API, and who gets at a ticket by API, by page and by a direct link. */
@ExtendWith(RunningPortal.class)
class TicketsApiIT {

  private static final String NOTE = "Between the two of us";
  private static final List<String> ACCOUNTS =
      List.of(
          "clinician.demo",
          "practice.demo",
          "biller.demo",
          "other.practice.demo",
          "registry.demo",
          "vendor.demo",
          "aco.demo",
          "helpdesk.demo",
          "staff.demo");

  private static Api tickets(String account) {
    return Api.as(account).below("/api/tickets");
  }

  private static Api desk(String account) {
    return Api.as(account).below("/api/desk/tickets");
  }

  private static ObjectNode object(String... members) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < members.length; i += 2) {
      json.put(members[i], members[i + 1]);
    }
    return json;
  }

  private static String ask(String account, ObjectNode question) {
    JsonNode ticket = tickets(account).post("", question).expect(201).data().path("ticket");
    return ticket.path("number").asText();
  }

  private static int version(String number) {
    return desk("helpdesk.demo")
        .get("/" + number)
        .expect(200)
        .data()
        .path("ticket")
        .path("version")
        .asInt();
  }

  private static Answer write(String account, String number, String command, String text) {
    ObjectNode body = object("command", command, "text", text);
    if (command.equals("SOLVE")) {
      body.put("cause", "userData");
    }
    body.put("version", version(number));
    return desk(account).post("/" + number + "/messages", body);
  }

  @Test
  void aTicketIsAskedAnsweredAndReadOverTheApi() {
    String number =
        ask(
            "registry.demo",
            object(
                "kind", "portal",
                "subject", "Refused file",
                "text", "Why is it refused?",
                "problemCode", "QPP-S-001"));
    assertThat(
            desk("helpdesk.demo")
                .get("?queue=unassigned&q=" + number)
                .data()
                .path("tickets")
                .size())
        .isEqualTo(1);
    write("helpdesk.demo", number, "ADD_NOTE", NOTE).expect(201);
    JsonNode solved =
        write("helpdesk.demo", number, "SOLVE", "The year is missing.")
            .expect(201)
            .data()
            .path("ticket");
    assertThat(solved.path("state").asText()).isEqualTo("solved");
    assertThat(solved.toString()).contains(NOTE);
    Answer read = tickets("registry.demo").get("/" + number).expect(200);
    assertThat(read.text()).contains("The year is missing.").doesNotContain(NOTE, "helpdesk.demo");
    JsonNode reopened =
        tickets("registry.demo")
            .post("/" + number + "/messages", object("text", "It is there."))
            .expect(201)
            .data()
            .path("ticket");
    assertThat(reopened.path("state").asText()).isEqualTo("open");
    assertThat(tickets("registry.demo").get("?itemsPerPage=1").data().path("tickets").get(0))
        .isEqualTo(onlyLine(reopened));
  }

  private static JsonNode onlyLine(JsonNode ticket) {
    ObjectNode line = ticket.deepCopy();
    line.remove(List.of("about", "commands", "entries"));
    return line;
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Answer wrong =
        tickets("practice.demo")
            .post("", object("kind", "legacy", "subject", "About 299 99000 147", "text", " "));
    wrong.expectError(422, "ValidationError");
    assertThat(wrong.error().path("details").findValuesAsText("path"))
        .containsExactlyInAnyOrder("$.legacyProgram", "$.subject", "$.text");
    tickets("practice.demo")
        .post("", object("kind", "exception", "text", "x"))
        .expectError(400, "BadRequestError");
    Answer unknown = tickets("practice.demo").post("", object("kind", "portal", "txt", "x"));
    unknown.expectError(400, "BadRequestError");
    assertThat(unknown.error().path("message").asText()).contains("\"txt\"");
    tickets("practice.demo")
        .post("", "{\"kind\":\"portal\",\"kind\":\"access\"}".getBytes(StandardCharsets.UTF_8))
        .expectError(400, "BadRequestError");
    tickets("practice.demo")
        .get("/files/00000000-0000-0000-0000-000000000000")
        .expectError(404, "NotFoundError");
    tickets("practice.demo").get("/T999999999").expectError(404, "NotFoundError");
    desk("helpdesk.demo").get("?queue=none").expectError(400, "BadRequestError");
  }

  @Test
  void whoeverAnswersSecondIsToldThatTheTicketChanged() {
    String number = ask("practice.demo", object("kind", "program", "text", "Which?"));
    int seen = version(number);
    write("staff.demo", number, "REPLY", "This one.").expect(201);
    ObjectNode late = object("command", "REPLY", "text", "That one.");
    late.put("version", seen);
    Answer refused = desk("helpdesk.demo").post("/" + number + "/messages", late);
    refused.expectError(422, "ValidationError");
    assertThat(refused.error().path("message").asText()).contains("has changed since");
  }

  @Test
  void onlyThoseWhomItConcernsGetAtATicketInAnyWay() {
    String number =
        ask(
            "clinician.demo",
            object(
                "kind",
                "program",
                "text",
                "Is it ours?",
                "practiceId",
                StoredRows.practice(Sample.TIN).toString()));
    write("helpdesk.demo", number, "ADD_NOTE", NOTE).expect(201);
    Set<String> users = Set.of("clinician.demo", "practice.demo", "biller.demo");
    Set<String> staff = Set.of("helpdesk.demo", "staff.demo");
    for (String account : ACCOUNTS) {
      boolean user = users.contains(account);
      boolean worker = staff.contains(account);
      SignedIn browser = SignedIn.as(account);
      Map<String, Answer> reading = new LinkedHashMap<>();
      reading.put("page", browser.get("/my/ticket?number=" + number));
      reading.put("API", tickets(account).get("/" + number));
      Map<String, Answer> working = new LinkedHashMap<>();
      working.put("desk page", browser.get("/staff/ticket?number=" + number));
      working.put("queue page", browser.get("/staff/desk"));
      working.put("problems page", browser.get("/staff/problems"));
      working.put("templates page", browser.get("/staff/templates"));
      working.put("desk API", desk(account).get("/" + number));
      working.put("queue API", desk(account).get(""));
      reading.forEach(
          (way, answer) ->
              assertThat(answer.status())
                  .as("%s by %s", account, way)
                  .isEqualTo(user || worker ? 200 : 404));
      working.forEach(
          (way, answer) ->
              assertThat(answer.status())
                  .as("%s by %s", account, way)
                  .isEqualTo(worker ? 200 : 404));
      ObjectNode note = object("command", "ADD_NOTE", "text", "Of " + account);
      note.put("version", 0);
      assertThat(desk(account).post("/" + number + "/messages", note).status())
          .as("%s notes", account)
          .isEqualTo(worker ? 201 : 404);
      assertThat(tickets(account).post("/" + number + "/messages", object("text", "More")).status())
          .as("%s answers", account)
          .isEqualTo(user ? 201 : 404);
      assertThat(tickets(account).get("").text().contains(number))
          .as("%s: in the list", account)
          .isEqualTo(user);
      if (!worker) {
        reading.forEach(
            (way, answer) ->
                assertThat(answer.text()).as("%s by %s", account, way).doesNotContain(NOTE));
        working.forEach(
            (way, answer) ->
                assertThat(answer.text())
                    .as("%s by %s", account, way)
                    .doesNotContain(NOTE, "Is it ours?"));
      }
    }
    Api anonymous = Api.anonymous();
    anonymous.below("/api/tickets").get("/" + number).expect(401);
    anonymous.below("/api/desk/tickets").get("/" + number).expect(401);
  }
}
