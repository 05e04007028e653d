package org.qppportal.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.SharedData;

/** QRDA documents at the converter endpoint, as its clients send them. */
@ExtendWith(RunningPortal.class)
class ConverterIT {

  private static final String CONVERTER = "/converter/";
  private static final String DRY_RUN = "/converter/?dryRun=true";
  private static final String V1 = "application/vnd.qpp.cms.gov.v1+json";
  private static final String V2 = "application/vnd.qpp.cms.gov.v2+json";
  private static final String VALID = "2021/samples-2021-App1-ApmEntity-Qrda-III";
  private static final String INVALID = "2020/samples-2020-MIPS_Invalid_PI_Performance_Period";
  private static final String LATER = "2025/gen-a-v-measure-236";
  private static final String TIN = "000456789";

  private final Api anonymous = Api.anonymous();

  @Test
  void convertsForAnybodyWithoutStoring() throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(shared("expected/samples-2021-App1-ApmEntity-Qrda-III.qpp.json"));

    Answer first = send(anonymous.with("Accept", V1), DRY_RUN, "a.xml", xml(VALID)).expect(201);
    assertThat(first.header("Content-Type")).startsWith(V1);
    assertThat(first.json()).isEqualTo(expected);

    Answer second =
        send(
                anonymous.with("Accept", V2).with("Purpose", "test"),
                "/converter",
                "a.xml",
                xml(VALID))
            .expect(201);
    assertThat(second.json().path("qpp")).isEqualTo(expected);
    assertThat(second.json().path("warnings").isArray()).isTrue();
    assertThat(second.json().path("location").isNull()).isTrue();
    assertThat(second.header("Location")).isEmpty();
  }

  @Test
  void refusesInThePublishedShape() throws IOException {
    JsonNode error =
        send(anonymous, DRY_RUN, "folder/b.xml", xml(INVALID)).expect(422).json().at("/errors/0");

    assertThat(error.path("sourceIdentifier").asText()).isEqualTo("b.xml");
    assertThat(error.path("details")).hasSize(1);
    JsonNode detail = error.at("/details/0");
    assertThat(detail.path("errorCode").asInt()).isEqualTo(22);
    assertThat(detail.path("code").asText()).isEqualTo("QPP-Q-022");
    assertThat(detail.path("message").asText()).contains("2021");
    assertThat(detail.path("severity").asText()).isEqualTo("error");
    assertThat(detail.path("whatToDo").asText()).isNotBlank();
    assertThat(detail.path("citation").asText()).isNotBlank();
    assertThat(detail.at("/location/location").asText()).isEqualTo("PI Section");
    assertThat(detail.at("/location/path").asText()).contains("'section'");
    assertThat(detail.at("/location/line").asInt()).isPositive();
    assertThat(detail.at("/location/column").asInt()).isPositive();
  }

  @Test
  void saysWhichYearItTookADocumentForAndWhichAreLoaded() throws IOException {
    JsonNode error =
        send(anonymous, DRY_RUN, "c.xml", xml(LATER)).expect(422).json().at("/errors/0");

    assertThat(error.path("performanceYear").asInt()).isEqualTo(2025);
    assertThat(error.at("/details/0/errorCode").asInt()).isEqualTo(5);
    assertThat(error.at("/details/0/message").asText()).contains("2025");
    assertThat(error.at("/details/0/whatToDo").asText()).contains("2020").contains("2021");
  }

  @Test
  void unpacksZipFiles() throws IOException {
    byte[] sound = zip(xml(VALID), xml(VALID));
    Answer list =
        send(anonymous.with("Accept", "application/zip"), DRY_RUN, "d.zip", sound).expect(201);
    assertThat(list.json()).hasSize(2);
    assertThat(list.json().at("/1/qpp/performanceYear").asInt()).isEqualTo(2021);

    JsonNode errors =
        send(anonymous, DRY_RUN, "d.zip", zip(xml(VALID), xml(INVALID)))
            .expect(422)
            .json()
            .path("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.at("/0/sourceIdentifier").asText()).isEqualTo("1.xml");

    JsonNode nested =
        send(anonymous, DRY_RUN, "d.zip", zip(zip(xml(VALID)))).expect(422).json().at("/errors/0");
    assertThat(nested.at("/details/0/code").asText()).isEqualTo("QPP-Q-209");
  }

  @Test
  void storesWithATokenAndAReceipt() throws IOException {
    byte[] document =
        new String(xml(VALID), UTF_8)
            .replace("MIPS_APP1_APMENTITY", "MIPS_GROUP")
            .replace("2.16.840.1.113883.3.249.5.4", "2.16.840.1.113883.4.2")
            .replace("TEST_APM", TIN)
            .getBytes(UTF_8);
    send(anonymous, CONVERTER, "e.xml", document).expectError(401, "AuthenticationError");

    Api registry = Api.as("registry.demo");
    Answer stored = send(registry.with("Accept", V2), CONVERTER, "e.xml", document).expect(201);
    String location = stored.header("Location");
    assertThat(stored.json().path("location").asText()).isEqualTo(location);
    String id = location.substring(location.lastIndexOf('/') + 1);
    JsonNode submission = registry.get("/submissions/" + id).expect(200).data().path("submission");
    assertThat(submission.path("performanceYear").asInt()).isEqualTo(2021);
    assertThat(submission.at("/measurementSets/0/measurements")).hasSize(2);
    for (JsonNode set : submission.path("measurementSets")) {
      registry.delete("/measurement-sets/" + set.path("id").asText());
    }
  }

  /** Comments after the document are part of it, and of what a receipt would keep. */
  @Test
  void convertsADocumentThatIsTooLargeToKeepAndSaysHowToSendIt() throws IOException {
    String comment = "\n<!--" + " ".repeat(1024 * 1024) + "-->";
    byte[] document = (new String(xml(VALID), UTF_8) + comment.repeat(17)).getBytes(UTF_8);
    send(anonymous, DRY_RUN, "g.xml", document).expect(201);

    JsonNode error =
        send(Api.as("registry.demo"), CONVERTER, "g.xml", document)
            .expect(413)
            .json()
            .at("/errors/0/details/0");

    assertThat(error.path("code").asText()).isEqualTo("QPP-F-003");
    assertThat(error.path("message").asText()).contains("17.", "at most 10 MB");
    assertThat(error.path("whatToDo").asText()).contains("dryRun=true");
  }

  @Test
  void asksForDocumentsAndAShortPurpose() throws IOException {
    String tooLong = "x".repeat(26);
    send(anonymous.with("Purpose", tooLong), CONVERTER, "f.xml", xml(VALID))
        .expectError(400, "BadRequestError");
    FormFile.sendEmpty(anonymous, DRY_RUN).expectError(400, "BadRequestError");
    send(anonymous, DRY_RUN, "f.xml", "no xml".getBytes(UTF_8)).expect(422);
  }

  private static Answer send(Api client, String path, String name, byte[] content) {
    return FormFile.send(client, path, name, content);
  }

  private static byte[] zip(byte[]... documents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < documents.length; i++) {
        zip.putNextEntry(new ZipEntry("folder/" + i + ".xml"));
        zip.write(documents[i]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] xml(String sample) throws IOException {
    byte[] packed = shared("qrda3/" + sample + ".xml.gz");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] shared(String file) {
    Optional<byte[]> content = SharedData.bytes("samples/" + file);
    assumeTrue(content.isPresent(), "The published samples are not at hand");
    return content.orElseThrow();
  }
}
