package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;

/** The published error body: {@code {"error":{"type","message","details"}}}. */
final class ApiErrors {

  private ApiErrors() {}

  /** An error without details. */
  static String body(String type, String message) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("type", type);
    error.put("message", message);
    error.putArray("details");
    return envelope(error).toString();
  }

  /** An error about a submission that is there. */
  static String body(String type, String message, String submissionId) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("type", type);
    error.put("message", message);
    error.putObject("details").put("submissionId", submissionId);
    return envelope(error).toString();
  }

  /** An error with a detail for each thing that is wrong. */
  static String body(String type, String message, ArrayNode details) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("type", type);
    error.put("message", message);
    error.set("details", details);
    return envelope(error).toString();
  }

  private static ObjectNode envelope(ObjectNode error) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set("error", error);
    return envelope;
  }

  /** A response with an error body. */
  static Response response(int status, String type, String message) {
    return Response.status(status).type(ApiMedia.JSON).entity(body(type, message)).build();
  }
}
