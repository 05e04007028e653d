package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Table;

/** Tables of many, sent by programs: as the body itself, or as a part of a form. */
@ExtendWith(RunningPortal.class)
class TablesApiIT {

  private static final String BATCHES = "/batches";
  private static final long TOO_LARGE = 129L * 1024 * 1024;

  private final Api registry = Api.as("registry.demo").below("/api");

  @BeforeEach
  @AfterEach
  void withdrawWhatTablesHold() {
    Api.as("registry.demo").withdrawAll(Sample.TIN);
  }

  @Test
  void takesATableAsAPartOfAForm() {
    byte[] table = new Table().activity(Sample.TIN, "", "IA_AHE_1").bytes();

    Answer taken = FormFile.send(registry, BATCHES, "C:\\exports\\many.csv", table).expect(202);

    String id = taken.data().at("/batch/id").asText();
    assertThat(taken.header("Location")).endsWith("/api/batches/" + id);
    JsonNode ended = ended(id);
    assertThat(ended.path("state").asText()).isEqualTo("finished");
    assertThat(ended.path("fileName").asText()).isEqualTo("many.csv");
    assertThat(ended.path("bytes").asInt()).isEqualTo(table.length);
    assertThat(ended.path("stored").asInt()).isEqualTo(1);
  }

  @Test
  void asksForAPartNamedFile() {
    Answer refused = FormFile.sendEmpty(registry, BATCHES);

    refused.expectError(400, "BadRequestError");
    assertThat(refused.text()).contains("named file");
  }

  @Test
  void takesTheTableOfAnOrganizationOfTheCallerOnly() {
    byte[] table = new Table().activity(Sample.TIN, "", "IA_AHE_1").bytes();

    FormFile.send(
            registry.with("organization-id", UUID.randomUUID().toString()),
            BATCHES,
            "many.csv",
            table)
        .expectError(404, "NotFoundError");
  }

  /** Larger than the server takes elsewhere; it is no table, and the job says so. */
  @Test
  void takesTwentyMegabytesAsTheBody() {
    byte[] large = new byte[20 * 1024 * 1024];
    Arrays.fill(large, (byte) 'x');

    Answer taken = registry.with("Content-Type", "text/csv").post(BATCHES, large).expect(202);

    JsonNode ended = ended(taken.data().at("/batch/id").asText());
    assertThat(ended.path("bytes").asInt()).isEqualTo(large.length);
  }

  /** Its size shows only while it is read. */
  @ParameterizedTest
  @ValueSource(strings = {"text/csv", FormFile.TYPE})
  void refusesATableThatTurnsOutTooLarge(String type) {
    expectTooLarge(registry.with("Content-Type", type).postBlanks(BATCHES, TOO_LARGE));
  }

  @Test
  void refusesATableThatIsSaidToBeTooLarge() throws IOException {
    String answer =
        RawRequest.answer(
            "POST /api/batches HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + Tokens.of("registry.demo"),
            "Content-Type: text/csv",
            "Content-Length: " + TOO_LARGE,
            "Expect: 100-continue",
            "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("QPP-T-013", "128 MB");
  }

  private JsonNode ended(String id) {
    return Await.until(
        () -> registry.get(BATCHES + "/" + id).data().path("batch"),
        batch -> batch.path("ended").asBoolean());
  }

  private static void expectTooLarge(Answer answer) {
    answer.expectError(413, "PayloadTooLargeError");
    JsonNode problem = answer.json().at("/error/details/0");
    assertThat(problem.path("code").asText()).isEqualTo("QPP-T-013");
    assertThat(problem.path("whatToDo").asText()).contains("128 MB");
  }
}
