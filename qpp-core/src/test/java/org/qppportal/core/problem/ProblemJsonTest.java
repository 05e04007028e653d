package org.qppportal.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {

  private static final Problem PROBLEM =
      new Problem(
          DataProblem.UNKNOWN_MEASURE,
          "$.measurementSets[0].measurements[0].measureId",
          7,
          23,
          "There is no measure \"IA_EPA_00\" in 2017.",
          "Look it up.",
          Optional.of("IA_EPA_00"));

  @Test
  void servesClientsOfBothPublishedShapes() {
    JsonNode error = ProblemJson.error(List.of(PROBLEM)).get("error");
    JsonNode detail = error.get("details").get(0);

    assertThat(error.get("type").textValue()).isEqualTo("ValidationError");
    assertThat(error.get("message").textValue()).isEqualTo("invalid submission object");
    assertThat(detail.toString())
        .isEqualTo(
            "{\"message\":\"There is no measure \\\"IA_EPA_00\\\" in 2017.\","
                + "\"path\":\"$.measurementSets[0].measurements[0].measureId\","
                + "\"type\":\"InvalidValue\",\"value\":\"IA_EPA_00\","
                + "\"location\":{\"path\":\"measurementSets[0].measurements[0].measureId\","
                + "\"line\":7,\"column\":23},\"severity\":\"error\",\"whatToDo\":\"Look it up.\","
                + "\"citation\":\"QPP measures data of the performance year\","
                + "\"code\":\"QPP-M-001\",\"documentation\":\"/problems#qpp-m-001\"}");
  }

  @Test
  void callsWhatCannotBeReadABadRequest() {
    Problem unreadable = new Problem(DataProblem.EMPTY_FILE, "$", 0, 0, "Empty.", "Fill it.");

    JsonNode error = ProblemJson.error(List.of(unreadable)).get("error");

    assertThat(error.get("type").textValue()).isEqualTo("BadRequestError");
    assertThat(error.get("details").get(0).get("location").has("line")).isFalse();
  }
}
