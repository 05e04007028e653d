package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the portal answered.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param text the body
 */
record Answer(int status, HttpHeaders headers, String text) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** The body as JSON; fails the test when it is something else. */
  JsonNode json() {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON, with status " + status + ": " + text, e);
    }
  }

  JsonNode data() {
    return json().path("data");
  }

  JsonNode measurementSet() {
    return data().path("measurementSet");
  }

  JsonNode error() {
    return json().path("error");
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  Answer expect(int expected) {
    assertThat(status).as("status of: %s", text).isEqualTo(expected);
    return this;
  }

  /** A failure in the published shape. */
  Answer expectError(int expected, String type) {
    expect(expected);
    assertThat(header("Content-Type")).startsWith("application/json");
    assertThat(error().path("type").asText()).as(text).isEqualTo(type);
    assertThat(error().path("message").asText()).isNotBlank();
    assertThat(error().has("details")).as("details in %s", text).isTrue();
    return this;
  }

  /** A refusal for one fault at this place, in the words of the newer and the older format. */
  Answer expectFault(int expected, String type, String code, String path) {
    expectError(expected, type);
    List<JsonNode> details =
        StreamSupport.stream(error().path("details").spliterator(), false)
            .filter(detail -> "error".equals(detail.path("severity").asText()))
            .toList();
    assertThat(details).as(text).hasSize(1);
    JsonNode detail = details.get(0);
    assertThat(detail.path("code").asText()).as(text).isEqualTo(code);
    assertThat(detail.path("path").asText()).as(text).isEqualTo(path);
    assertThat(detail.at("/location/path").asText()).isEqualTo(path.replaceFirst("^\\$\\.?", ""));
    assertThat(detail.path("message").asText()).isNotBlank();
    assertThat(detail.path("whatToDo").asText()).isNotBlank();
    return this;
  }
}
