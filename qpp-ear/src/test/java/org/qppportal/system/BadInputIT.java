package org.qppportal.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** Whatever is sent wrong is refused with the reason and its place, and nothing of it is stored. */
@ExtendWith(RunningPortal.class)
class BadInputIT {

  private static final String TIN = "000101010";
  private static final String SETS = "/measurement-sets";

  private final Api registry = Api.as("registry.demo");

  @BeforeEach
  void startWithoutSets() {
    registry.withdrawAll(TIN);
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(registry.find(TIN, "").expect(200).data().findValuesAsText("category")).isEmpty();
  }

  @Test
  void refusesWhatIsNotJson() {
    registry
        .post(SETS, "category=ia".getBytes(UTF_8))
        .expectFault(400, "BadRequestError", "QPP-F-001", "$");
  }

  @Test
  void refusesAnEmptyBody() {
    registry.post(SETS, new byte[0]).expectFault(400, "BadRequestError", "QPP-F-002", "$");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    byte[] latin = "{\"category\": \"ïa\"}".getBytes(ISO_8859_1);

    registry.post(SETS, latin).expectFault(400, "BadRequestError", "QPP-F-004", "$");
  }

  @Test
  void refusesHugeNesting() {
    byte[] nested = ("{\"measurements\":" + "[".repeat(1_000_000)).getBytes(UTF_8);

    registry.post(SETS, nested).expectError(400, "BadRequestError");
  }

  @Test
  void refusesAFieldThatAppearsTwice() {
    String twice =
        Sample.set(TIN, "ia", "registry").toString().replaceFirst("\\{", "{\"category\":\"ia\",");

    registry
        .post(SETS, twice.getBytes(UTF_8))
        .expectFault(422, "ValidationError", "QPP-F-007", "$.category");
  }

  @Test
  void refusesAYearThatIsNotTaken() {
    ObjectNode set = Sample.set(TIN, "ia", "registry");
    ((ObjectNode) set.path("submission")).put("performanceYear", 2016);

    registry
        .post(SETS, set)
        .expectFault(422, "ValidationError", "QPP-S-018", "$.submission.performanceYear");
  }

  @Test
  void refusesAnUnknownMeasure() {
    ObjectNode set = Sample.set(TIN, "ia", "registry");
    ((ObjectNode) set.at("/measurements/1")).put("measureId", "IA_NONE_1");

    registry
        .post(SETS, set)
        .expectFault(422, "ValidationError", "QPP-M-001", "$.measurements[1].measureId");
  }

  @Test
  void refusesAValueThatDoesNotSuitTheMeasure() {
    ObjectNode set = Sample.set(TIN, "ia", "registry");
    ((ObjectNode) set.at("/measurements/0"))
        .putObject("value")
        .put("numerator", 1)
        .put("denominator", 2);

    registry
        .post(SETS, set)
        .expectFault(422, "ValidationError", "QPP-V-001", "$.measurements[0].value");
  }

  @Test
  void refusesANumeratorAboveItsDenominator() {
    ObjectNode set = Sample.set(TIN, "aci", "registry");
    ((ObjectNode) set.at("/measurements/0/value")).put("numerator", 11);

    registry
        .post(SETS, set)
        .expectFault(422, "ValidationError", "QPP-V-003", "$.measurements[0].value.numerator");
  }

  @Test
  void refusesAMistypedNpi() {
    ObjectNode set = Sample.set(TIN, "ia", "registry");
    ((ObjectNode) set.path("submission"))
        .put("entityType", "individual")
        .put("nationalProviderIdentifier", "2999900015");

    registry
        .post(SETS, set)
        .expectFault(
            422, "ValidationError", "QPP-S-014", "$.submission.nationalProviderIdentifier");
  }

  @Test
  void refusesTheSameMeasureTwice() {
    ObjectNode set = Sample.set(TIN, "ia", "registry");
    ArrayNode measurements = (ArrayNode) set.path("measurements");
    measurements.add(measurements.get(0).deepCopy());

    registry
        .post(SETS, set)
        .expectFault(422, "ValidationError", "QPP-M-006", "$.measurements[4].measureId");
  }

  @Test
  void refusesTheSameSetTwiceInOneSubmission() {
    ObjectNode submission = Sample.submission(TIN);
    ArrayNode sets = (ArrayNode) submission.path("measurementSets");
    sets.add(sets.get(0).deepCopy());

    registry
        .post("/public/validate-submission", submission)
        .expectFault(422, "ValidationError", "QPP-S-041", "$.measurementSets[3]");
  }

  @Test
  void refusesASubmissionWithFaultsInItsPreview() {
    registry
        .post("/submissions/score-preview", Sample.withFiveFaults(TIN))
        .expectError(422, "ValidationError");
  }

  @Test
  void readsJsonWhateverTheContentTypeSays() {
    Answer answer =
        registry
            .with("Content-Type", "text/plain")
            .post("/public/validate-submission", Sample.submission(TIN));

    assertThat(answer.status()).as(answer.text()).isIn(200, 415);
  }

  @Test
  void tellsNobodyWhetherAPracticeOfOthersExists() {
    Answer others = registry.post(SETS, Sample.set("000987654", "ia", "registry"));
    Answer nobodys = registry.post(SETS, Sample.set("000999999", "ia", "registry"));

    others.expectError(404, "NotFoundError");
    assertThat(nobodys.status()).isEqualTo(others.status());
    assertThat(nobodys.text()).isEqualTo(others.text());
    assertThat(registry.find("000987654", "").text())
        .isEqualTo(registry.find("000999999", "").text());
  }
}
