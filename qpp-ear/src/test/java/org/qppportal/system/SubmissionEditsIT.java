package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Together;

/** Changes of parts, conditions and keys of writes, and whole submissions, over HTTP. */
@ExtendWith(RunningPortal.class)
class SubmissionEditsIT {

  private static final String TIN = "000456789";
  private static final String SETS = "/measurement-sets";
  private static final String MEASUREMENTS = "/measurements";

  private final Api registry = Api.as("registry.demo");
  private final Api practice = Api.as("practice.demo");

  @BeforeEach
  void startWithoutSets() {
    registry.withdrawAll(TIN);
    practice.withdrawAll(Sample.TIN);
  }

  @Test
  void aPatchAddsAndReplacesMeasurementsAndLeavesTheRest() {
    Answer created = registry.post(SETS, Sample.activities(TIN, 3)).expect(201);
    String path = SETS + "/" + created.measurementSet().path("id").asText();
    ObjectNode patch = object().put("performanceEnd", "2017-09-30");
    patch.putArray("measurements").add(activity("IA_AHE_2", false)).add(activity("IA_AHE_4", true));

    Answer patched = registry.patch(path, patch).expect(200);

    assertThat(patched.measurementSet().path("performanceEnd").asText()).isEqualTo("2017-09-30");
    assertThat(patched.measurementSet().path("performanceStart"))
        .isEqualTo(created.measurementSet().path("performanceStart"));
    assertThat(patched.measurementSet().path("measurements").findValuesAsText("measureId"))
        .containsExactly("IA_AHE_1", "IA_AHE_2", "IA_AHE_4");
    assertThat(patched.measurementSet().at("/measurements/1/value").asBoolean()).isFalse();
    assertThat(patched.measurementSet().at("/measurements/1/id"))
        .isEqualTo(created.measurementSet().at("/measurements/1/id"));
    assertThat(registry.get(path).measurementSet()).isEqualTo(patched.measurementSet());
    assertThat(patched.header("ETag")).isNotEqualTo(created.header("ETag"));
  }

  @Test
  void aPatchThatSpoilsTheSetIsRefusedAtItsPlace() {
    Answer created = registry.post(SETS, Sample.activities(TIN, 3)).expect(201);
    String path = SETS + "/" + created.measurementSet().path("id").asText();
    ObjectNode patch = object();
    patch.putArray("measurements").add(activity("IA_NONE_1", true));

    registry
        .patch(path, patch)
        .expectFault(422, "ValidationError", "QPP-M-001", "$.measurements[0].measureId");

    assertThat(registry.get(path).measurementSet()).isEqualTo(created.measurementSet());
  }

  @Test
  void aMeasurementIsAddedReadReplacedPatchedAndWithdrawn() {
    JsonNode set = registry.post(SETS, Sample.activities(TIN, 1)).expect(201).measurementSet();
    ObjectNode sent = activity("IA_AHE_3", true);
    sent.put("measurementSetId", set.path("id").asText());

    Answer added = registry.post(MEASUREMENTS, sent).expect(201);
    JsonNode measurement = added.data().path("measurement");
    String path = MEASUREMENTS + "/" + measurement.path("id").asText();

    assertThat(added.header("Location")).endsWith("/api/submissions" + path);
    assertThat(measurement.path("measureId").asText()).isEqualTo("IA_AHE_3");
    assertThat(measurement.path("measurementSetId")).isEqualTo(set.path("id"));
    assertThat(registry.get(path).data().path("measurement")).isEqualTo(measurement);
    registry.post(MEASUREMENTS, sent).expectError(409, "DuplicateEntryError");

    registry.put(path, activity("IA_AHE_3", false)).expect(200);
    assertThat(registry.get(path).data().at("/measurement/value").asBoolean()).isFalse();
    registry
        .put(path, activity("IA_AHE_4", true))
        .expectFault(422, "ValidationError", "QPP-K-006", "$.measureId");
    registry.patch(path, object().put("value", true)).expect(200);
    assertThat(registry.get(path).data().at("/measurement/value").asBoolean()).isTrue();
    assertThat(registry.get(MEASUREMENTS).data().path("measurements").findValuesAsText("id"))
        .contains(measurement.path("id").asText());

    UUID submission = UUID.fromString(set.path("submissionId").asText());
    int receipts = StoredRows.receiptsOf(submission);
    registry.delete(path).expect(204);
    assertThat(StoredRows.receiptsOf(submission)).isEqualTo(receipts + 1);
    registry.get(path).expectError(404, "NotFoundError");
    assertThat(
            registry
                .get(SETS + "/" + set.path("id").asText())
                .measurementSet()
                .path("measurements")
                .findValuesAsText("measureId"))
        .containsExactly("IA_AHE_1");
  }

  @Test
  void aMeasurementNeedsASetOfTheSendersOwn() {
    registry
        .post(MEASUREMENTS, activity("IA_AHE_3", true))
        .expectFault(422, "ValidationError", "QPP-S-002", "$.measurementSetId");
    registry
        .post(
            MEASUREMENTS,
            activity("IA_AHE_3", true).put("measurementSetId", UUID.randomUUID().toString()))
        .expectError(404, "NotFoundError");
  }

  @Test
  void listsEveryOwnSet() {
    String id = registry.post(SETS, Sample.activities(TIN, 1)).measurementSet().path("id").asText();

    JsonNode data = registry.get(SETS).expect(200).data();

    assertThat(data.path("measurementSets").findValuesAsText("id")).contains(id);
    assertThat(data.path("totalItems").asInt()).isEqualTo(data.path("measurementSets").size());
  }

  @Test
  void measurementsChangeOnlyAsTheyWereRead() {
    JsonNode set = registry.post(SETS, Sample.activities(TIN, 3)).expect(201).measurementSet();
    String path = MEASUREMENTS + "/" + set.at("/measurements/0/id").asText();
    String tag = registry.get(path).header("ETag");
    ObjectNode no = activity("IA_AHE_1", false);

    registry.with("If-Match", tag).put(path, no).expect(200);
    registry.with("If-Match", tag).put(path, no).expectError(412, "PreconditionFailedError");
    registry.with("If-Match", tag).delete(path).expectError(412, "PreconditionFailedError");
    registry.with("If-Match", "\"none\", *").delete(path).expectError(400, "BadRequestError");
    registry.with("If-Match", registry.get(path).header("ETag")).delete(path).expect(204);
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    JsonNode set = registry.post(SETS, Sample.activities(TIN, 3)).expect(201).measurementSet();
    for (String path :
        List.of(
            SETS,
            SETS + "/" + set.path("id").asText(),
            MEASUREMENTS + "/" + set.at("/measurements/0/id").asText(),
            "/submissions/" + set.path("submissionId").asText(),
            "/submissions?performanceYear=2017")) {
      String tag = registry.get(path).expect(200).header("ETag");

      assertThat(tag).as(path).isNotBlank();
      assertThat(registry.with("If-None-Match", tag).get(path).expect(304).text()).isEmpty();
      registry.with("If-None-Match", "\"other\"").get(path).expect(200);
    }
  }

  @Test
  void aWriteWithAKeyIsDoneOnce() {
    Api keyed = registry.with("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");

    Answer first = keyed.post(SETS, Sample.activities(TIN, 3)).expect(201);
    Answer again = keyed.post(SETS, Sample.activities(TIN, 3)).expect(201);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    keyed.post(SETS, Sample.activities(TIN, 5)).expectError(422, "IdempotencyKeyReusedError");
  }

  @Test
  void aKeyIsFreeAgainAfterARefusal() {
    Api keyed = registry.with("Idempotency-Key", UUID.randomUUID().toString());
    ObjectNode wrong = Sample.activities(TIN, 3).put("performanceStart", "2016-01-01");

    keyed.post(SETS, wrong).expectError(422, "ValidationError");
    keyed.post(SETS, Sample.activities(TIN, 3)).expect(201);
  }

  @Test
  void equalWritesWithAKeyAtOnceMakeOneSet() throws Exception {
    Api keyed = registry.with("Idempotency-Key", UUID.randomUUID().toString());
    List<Callable<Answer>> writers =
        IntStream.range(0, 8)
            .<Callable<Answer>>mapToObj(i -> () -> keyed.post(SETS, Sample.activities(TIN, 3)))
            .toList();

    List<Answer> answers = Together.run(writers);

    assertThat(answers).extracting(Answer::status).containsOnly(201, 409).contains(201);
    assertThat(
            answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.measurementSet().path("id"))
                .distinct())
        .hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(answer -> answer.expectError(409, "ConflictError"));
  }

  @Test
  void keysOfOneCallerAreNotThoseOfAnother() {
    String key = UUID.randomUUID().toString();
    registry.with("Idempotency-Key", key).post(SETS, Sample.activities(TIN, 3)).expect(201);

    practice
        .with("Idempotency-Key", key)
        .post(SETS, Sample.set(Sample.TIN, "ia", "registry"))
        .expect(201);
  }

  @Test
  void aPracticeMakesReplacesAndWithdrawsItsSubmission() {
    ObjectNode whole = Sample.submission("000123456");
    Answer found = practice.find(Sample.TIN, "?performanceYear=2017&entityType=group");
    String path;
    if (found.data().path("totalItems").asInt() == 0) {
      Answer created = practice.post("/submissions", whole).expect(201);
      path = "/submissions/" + created.data().at("/submission/id").asText();
      assertThat(created.header("Location")).endsWith("/api/submissions" + path);
    } else {
      path = "/submissions/" + found.data().at("/submissions/0/id").asText();
      practice.put(path, whole).expect(200);
    }
    JsonNode stored = practice.get(path).data().path("submission");
    assertThat(stored.path("measurementSets")).hasSize(3);
    assertThat(stored.at("/measurementSets/0/submitterId").asText()).isEqualTo("securityOfficial");
    Answer second = practice.post("/submissions", whole).expectError(409, "DuplicateEntryError");
    assertThat(second.error().at("/details/submissionId")).isEqualTo(stored.path("id"));

    ObjectNode less = whole.deepCopy();
    less.withArray("measurementSets").remove(0);
    String tag = practice.get(path).header("ETag");
    Answer replaced = practice.with("If-Match", tag).put(path, less).expect(200);
    assertThat(replaced.data().at("/submission/measurementSets")).hasSize(2);
    practice.with("If-Match", tag).put(path, less).expectError(412, "PreconditionFailedError");
    practice
        .put(path, Sample.submission("000123456").put("performanceYear", 2018))
        .expectError(422, "ValidationError");

    practice.delete(path).expect(204);
    assertThat(practice.get(path).data().at("/submission/measurementSets")).isEmpty();
  }

  @Test
  void aVendorWritesSetsAndNotSubmissions() {
    JsonNode set = registry.post(SETS, Sample.activities(TIN, 3)).expect(201).measurementSet();
    String path = "/submissions/" + set.path("submissionId").asText();

    registry.post("/submissions", Sample.submission(TIN)).expectError(401, "AuthenticationError");
    registry.put(path, Sample.submission(TIN)).expectError(401, "AuthenticationError");
    registry.delete(path).expectError(401, "AuthenticationError");
    assertThat(registry.get(path).data().at("/submission/measurementSets")).hasSize(1);
  }

  @Test
  void aCallerSaysForWhomTheyAct() {
    assertThat(
            practice
                .with("organization-id", "individual")
                .post(SETS, Sample.set(Sample.TIN, "ia", "registry"))
                .expect(201)
                .measurementSet()
                .path("submitterId")
                .asText())
        .isEqualTo("securityOfficial");
    registry.with("organization-id", "1000001").get("/submissions").expect(200);
    registry
        .with("organization-id", "individual")
        .get("/submissions")
        .expectError(404, "NotFoundError");
    practice
        .with("organization-id", "1000001")
        .get("/submissions")
        .expectError(404, "NotFoundError");
  }

  @Test
  void aDelegationShowsTheSubmissionThoughNothingInItIsTheRegistrys() {
    JsonNode set = registry.post(SETS, Sample.activities(TIN, 3)).expect(201).measurementSet();
    registry.delete(SETS + "/" + set.path("id").asText()).expect(204);

    JsonNode found = registry.find(TIN, "?performanceYear=2017").expect(200).data();

    assertThat(found.path("totalItems").asInt()).isEqualTo(1);
    assertThat(found.at("/submissions/0/measurementSets")).isEmpty();
    assertThat(found.at("/submissions/0/id")).isEqualTo(set.path("submissionId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/plain", "application/vnd.qpp.cms.gov.v2+json"})
  void takesJsonOnly(String type) {
    registry
        .with("Content-Type", type)
        .post(SETS, Sample.activities(TIN, 3))
        .expectError(415, "UnsupportedMediaTypeError");
    Api.anonymous()
        .with("Content-Type", type)
        .post("/public/validate-submission", Sample.submission(TIN))
        .expectError(415, "UnsupportedMediaTypeError");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "application/vnd.qpp.cms.gov.v1+json"})
  void takesEveryNameOfJson(String type) {
    registry.with("Content-Type", type).post(SETS, Sample.activities(TIN, 3)).expect(201);
  }

  @Test
  void scoresTheSetsOfOneProgram() {
    JsonNode set = registry.post(SETS, Sample.activities(TIN, 15)).expect(201).measurementSet();
    String score = "/submissions/" + set.path("submissionId").asText() + "/score";

    assertThat(registry.get(score + "?program=MIPS").expect(200).data())
        .isEqualTo(registry.get(score).expect(200).data());
    assertThat(registry.get(score + "?program=app1").expect(200).data().at("/score/value").asInt())
        .isLessThan(registry.get(score).data().at("/score/value").asInt());
  }

  @Test
  void warnsBesideTheSet() {
    Answer answer = registry.post(SETS, Sample.activities(TIN, 0)).expect(201);

    assertThat(answer.data().at("/warnings/0/code").asText()).isEqualTo("QPP-S-043");
    assertThat(answer.measurementSet().path("measurements")).isEmpty();
  }

  private static ObjectNode activity(String measureId, boolean value) {
    return object().put("measureId", measureId).put("value", value);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
