package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.qppportal.core.desk.TicketEntry;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketView;

/** Tickets in the API. What only staff see comes out for staff alone, as the view has it. */
final class TicketJson {

  private TicketJson() {}

  /** A ticket in a list of the person who asked. */
  static ObjectNode line(TicketLine line) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("number", line.written());
    json.put("kind", line.kind().code());
    json.put("subject", line.subject());
    json.put("state", line.state().code());
    json.put("createdAt", line.createdAt().toString());
    json.put("updatedAt", line.updatedAt().toString());
    line.promised().ifPresent(at -> json.put("promisedFor", at.toString()));
    return json;
  }

  /** A ticket in a queue. */
  static ObjectNode deskLine(TicketLine line) {
    ObjectNode json = line(line);
    json.put("priority", line.priority().code());
    json.put("requester", line.requesterName());
    json.put("team", line.team());
    line.assignee().ifPresent(account -> json.put("assignee", account));
    line.nextWarn().ifPresent(at -> json.put("warnsAt", at.toString()));
    line.nextDue().ifPresent(at -> json.put("dueAt", at.toString()));
    json.put("version", line.version());
    return json;
  }

  /** A ticket with its story, as the person who asked reads it. */
  static ObjectNode view(TicketView view) {
    return story(line(view.line()), view);
  }

  /** The same for staff. */
  static ObjectNode deskView(TicketView view) {
    ObjectNode json = story(deskLine(view.line()), view);
    view.requesterAddress().ifPresent(address -> json.put("requesterAddress", address));
    view.problem().ifPresent(problem -> json.put("problem", problem.title()));
    return json;
  }

  private static ObjectNode story(ObjectNode json, TicketView view) {
    ObjectNode about = json.putObject("about");
    view.about().legacyProgram().ifPresent(one -> about.put("legacyProgram", one.name()));
    view.about().practiceId().ifPresent(id -> about.put("practiceId", id.toString()));
    view.about().practiceName().ifPresent(name -> about.put("practiceName", name));
    view.about().year().ifPresent(year -> about.put("performanceYear", year));
    view.about().submissionId().ifPresent(id -> about.put("submissionId", id.toString()));
    view.about().problemCode().ifPresent(code -> about.put("problemCode", code));
    view.links().mergedInto().ifPresent(number -> json.put("goesOnIn", "T" + number));
    view.links().splitFrom().ifPresent(number -> json.put("splitFrom", "T" + number));
    view.links().follows().ifPresent(number -> json.put("follows", "T" + number));
    ArrayNode commands = json.putArray("commands");
    view.commands().forEach(command -> commands.add(command.name().toLowerCase(Locale.ROOT)));
    ArrayNode entries = json.putArray("entries");
    view.entries().forEach(entry -> entries.add(entry(entry)));
    return json;
  }

  private static ObjectNode entry(TicketEntry entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", entry.at().toString());
    json.put("by", entry.by());
    json.put("staff", entry.staff());
    json.put("internal", entry.internal());
    entry.message().ifPresent(text -> json.put("message", text));
    entry.event().ifPresent(text -> json.put("event", text));
    entry.from().ifPresent(number -> json.put("writtenIn", number));
    ArrayNode files = json.putArray("files");
    entry
        .files()
        .forEach(
            file ->
                files
                    .addObject()
                    .put("id", file.id().toString())
                    .put("name", file.name())
                    .put("mediaType", file.mediaType())
                    .put("bytes", file.bytes()));
    return json;
  }
}
