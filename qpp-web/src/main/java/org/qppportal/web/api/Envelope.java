package org.qppportal.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The published envelope of every success: {@code {"data":{NAME:…}}}. */
final class Envelope {

  private Envelope() {}

  static String of(String name, JsonNode content) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.putObject("data").set(name, content);
    return envelope.toString();
  }

  static String of(ObjectNode data) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set("data", data);
    return envelope.toString();
  }
}
