package org.qppportal.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemJson;

/** The published envelope of every success: {@code {"data":{NAME:…}}}. */
final class Envelope {

  private Envelope() {}

  static String of(String name, JsonNode content) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.putObject("data").set(name, content);
    return envelope.toString();
  }

  /** With what may not be what was meant, where there is something. */
  static String of(String name, JsonNode content, List<Problem> warnings) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.set(name, content);
    if (!warnings.isEmpty()) {
      data.set("warnings", ProblemJson.details(warnings));
    }
    return of(data);
  }

  static String of(ObjectNode data) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set("data", data);
    return envelope.toString();
  }
}
