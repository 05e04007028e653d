package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Together;

/** The Submissions API as its clients use it. */
@ExtendWith(RunningPortal.class)
class SubmissionsApiIT {

  private static final String TIN = "000456789";
  private static final String SETS = "/measurement-sets";

  private final Api registry = Api.as("registry.demo");

  @BeforeEach
  void startWithoutSets() {
    registry.withdrawAll(TIN);
  }

  @Test
  void answersWhatItStored() {
    ObjectNode sent = Sample.set(TIN, "aci", "registry");

    JsonNode created = registry.post(SETS, sent).expect(201).measurementSet();
    JsonNode read = registry.get(SETS + "/" + created.path("id").asText()).measurementSet();

    assertThat(read).isEqualTo(created);
    assertThat(read.path("category").asText()).isEqualTo("aci");
    assertThat(read.path("submitterType").asText()).isEqualTo("organization");
    assertThat(read.path("programName").asText()).isEqualTo("mips");
    assertThat(read.path("measurements")).hasSameSizeAs(sent.path("measurements"));
    assertThat(read.at("/measurements/0/measurementSetId")).isEqualTo(created.path("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/measurement-sets/", "/measurement-sets"})
  void takesAnAddressWithOrWithoutASlashAtItsEnd(String path) {
    String id =
        registry
            .post(path, Sample.set(TIN, "ia", "registry"))
            .expect(201)
            .measurementSet()
            .path("id")
            .asText();

    registry.get(SETS + "/" + id + "/").expect(200);
    registry.find(TIN, "/").expect(200);
  }

  @Test
  void answersInTheVersionedMediaType() {
    Answer answer =
        registry
            .with("Accept", "application/vnd.qpp.cms.gov.v1+json")
            .get("/submissions")
            .expect(200);

    assertThat(answer.header("Content-Type")).startsWith("application/vnd.qpp.cms.gov.v1+json");
  }

  @Test
  void refusesAVersionThatIsNotThere() {
    registry
        .with("Accept", "application/vnd.qpp.cms.gov.v9+json")
        .get("/submissions")
        .expectError(406, "NotAcceptableError");
  }

  @Test
  void refusesASecondSetOfTheSameKind() {
    String submission =
        registry
            .post(SETS, Sample.set(TIN, "ia", "registry"))
            .measurementSet()
            .path("submissionId")
            .asText();

    Answer second = registry.post(SETS, Sample.set(TIN, "ia", "registry"));

    second.expectError(409, "DuplicateEntryError");
    assertThat(second.error().at("/details/submissionId").asText()).isEqualTo(submission);
  }

  @Test
  void addsASetToASubmissionByItsId() {
    String submission =
        registry
            .post(SETS, Sample.set(TIN, "ia", "registry"))
            .measurementSet()
            .path("submissionId")
            .asText();
    ObjectNode second = Sample.bareSet(TIN, "quality");
    second.put("submissionId", submission);

    Answer answer = registry.post(SETS, second).expect(201);

    assertThat(answer.measurementSet().path("submissionId").asText()).isEqualTo(submission);
  }

  @Test
  void replacesASetOnlyAsItWasRead() {
    Answer created = registry.post(SETS, Sample.activities(TIN, 1)).expect(201);
    String path = SETS + "/" + created.measurementSet().path("id").asText();
    String tag = created.header("ETag");

    Answer changed = registry.with("If-Match", tag).put(path, Sample.activities(TIN, 2));
    Answer stale = registry.with("If-Match", tag).put(path, Sample.activities(TIN, 3));

    changed.expect(200);
    assertThat(changed.header("ETag")).isNotEqualTo(tag);
    stale.expectError(412, "PreconditionFailedError");
    assertThat(registry.get(path).measurementSet()).isEqualTo(changed.measurementSet());
    registry.with("If-Match", "abc").put(path, Sample.activities(TIN, 3)).expect(400);
    registry.with("If-Match", "*").put(path, Sample.activities(TIN, 3)).expect(200);
  }

  @Test
  void losesNoUpdateWhenTwoWriteAtOnce() throws Exception {
    Answer stored = registry.post(SETS, Sample.activities(TIN, 15)).expect(201);
    String path = SETS + "/" + stored.measurementSet().path("id").asText();
    for (int round = 1; round <= 20; round++) {
      String tag = registry.get(path).header("ETag");
      List<Callable<Answer>> writers =
          Stream.of(round % 7 + 1, round % 7 + 8)
              .<Callable<Answer>>map(
                  number ->
                      () ->
                          registry.with("If-Match", tag).put(path, Sample.activities(TIN, number)))
              .toList();

      List<Answer> answers = Together.run(writers);

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
      Answer winner = answers.get(0).status() == 200 ? answers.get(0) : answers.get(1);
      assertThat(registry.get(path).measurementSet()).isEqualTo(winner.measurementSet());
    }
  }

  @Test
  void takesWritersWithoutAConditionOneAfterTheOther() throws Exception {
    Answer stored = registry.post(SETS, Sample.activities(TIN, 15)).expect(201);
    String path = SETS + "/" + stored.measurementSet().path("id").asText();

    List<Answer> answers =
        Together.run(
            Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                .<Callable<Answer>>map(
                    number -> () -> registry.put(path, Sample.activities(TIN, number)))
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(registry.get(path).measurementSet().path("version").asInt()).isEqualTo(8);
  }

  @Test
  void refusesToTurnASetIntoAnother() {
    Answer created = registry.post(SETS, Sample.set(TIN, "ia", "registry")).expect(201);
    String path = SETS + "/" + created.measurementSet().path("id").asText();

    registry.put(path, Sample.set(TIN, "quality", "registry")).expectError(422, "ValidationError");

    assertThat(registry.get(path).measurementSet()).isEqualTo(created.measurementSet());
  }

  @Test
  void scoresWhatIsStored() {
    for (String category : List.of("ia", "quality", "aci")) {
      registry.post(SETS, Sample.set(TIN, category, "electronicHealthRecord")).expect(201);
    }
    String submission = registry.find(TIN, "").data().at("/submissions/0/id").asText();

    JsonNode score = registry.get("/submissions/" + submission + "/score").expect(200).data();

    assertWorthOneHundred(score.path("score"));
    assertThat(score.at("/score/metadata/submissionId").asText()).isEqualTo(submission);
  }

  @Test
  void previewsAScoreAndStoresNothing() {
    Answer answer = registry.post("/submissions/score-preview", Sample.submission(TIN)).expect(200);

    assertWorthOneHundred(answer.data().path("score"));
    assertThat(registry.find(TIN, "").data().findValuesAsText("category")).isEmpty();
  }

  private static void assertWorthOneHundred(JsonNode score) {
    assertThat(score.path("name").asText()).isEqualTo("total");
    assertThat(score.path("value").decimalValue()).isEqualByComparingTo("100");
    assertThat(part(score, "quality")).isEqualByComparingTo("60");
    assertThat(part(score, "ia")).isEqualByComparingTo("15");
    assertThat(part(score, "aci")).isEqualByComparingTo("25");
  }

  private static java.math.BigDecimal part(JsonNode score, String name) {
    for (JsonNode part : score.path("parts")) {
      if (part.path("name").asText().equals(name)) {
        return part.path("value").decimalValue();
      }
    }
    throw new AssertionError("No part " + name + " in " + score);
  }

  @Test
  void forgetsASetThatIsWithdrawn() {
    Answer created = registry.post(SETS, Sample.set(TIN, "ia", "registry")).expect(201);
    String path = SETS + "/" + created.measurementSet().path("id").asText();

    registry.delete(path).expect(204);

    registry.get(path).expectError(404, "NotFoundError");
    registry.delete(path).expectError(404, "NotFoundError");
    registry.put(path, Sample.set(TIN, "ia", "registry")).expectError(404, "NotFoundError");
  }

  @Test
  void findsByEveryPartOfTheEntityAndOnlyExactly() {
    registry.post(SETS, Sample.set(TIN, "ia", "registry")).expect(201);

    assertThat(total("?performanceYear=2017&entityType=group")).isEqualTo(1);
    assertThat(total("?performanceYear=2018")).isZero();
    assertThat(total("?entityType=individual")).isZero();
    assertThat(total("?nationalProviderIdentifier=2999900014")).isZero();
    assertThat(total("?entityId=A0001")).isZero();
  }

  private int total(String query) {
    return registry.find(TIN, query).expect(200).data().path("totalItems").asInt();
  }

  @Test
  void givesTheListInPages() {
    registry.post(SETS, Sample.set(TIN, "ia", "registry")).expect(201);
    registry.post(SETS, Sample.set("000777777", "ia", "registry"));

    JsonNode all = registry.get("/submissions?itemsPerPage=99999").expect(200).data();
    JsonNode second = registry.get("/submissions?startIndex=1&itemsPerPage=1").data();

    assertThat(all.path("totalItems").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(all.path("submissions")).hasSize(all.path("totalItems").asInt());
    assertThat(second.path("submissions")).hasSize(1);
    assertThat(second.at("/submissions/0/id")).isEqualTo(all.at("/submissions/1/id"));
    registry.get("/submissions?itemsPerPage=0").expectError(400, "BadRequestError");
    registry.get("/submissions?startIndex=-1").expectError(400, "BadRequestError");
    registry.get("/submissions?performanceYear=soon").expectError(400, "BadRequestError");
  }

  @Test
  void givesTheBenchmarksOfAYearToAnybody() {
    JsonNode benchmarks =
        Api.anonymous().get("/public/benchmarks?year=2017").expect(200).data().path("benchmarks");

    assertThat(benchmarks.size()).isGreaterThan(500);
    assertThat(benchmarks.get(0).path("measureId").asText()).isNotBlank();
    Api.anonymous().get("/public/benchmarks?year=1999").expectError(404, "NotFoundError");
    Api.anonymous().get("/public/benchmarks").expectError(400, "BadRequestError");
  }

  @Test
  void checksASubmissionForAnybodyAndNamesEveryFault() {
    Answer answer = Api.anonymous().post("/public/validate-submission", Sample.withFiveFaults(TIN));

    answer.expectError(422, "ValidationError");
    assertThat(answer.error().path("details")).hasSize(5);
    for (JsonNode detail : answer.error().path("details")) {
      assertThat(detail.path("path").asText()).startsWith("$.measurementSets[");
      assertThat("$." + detail.at("/location/path").asText())
          .isEqualTo(detail.path("path").asText());
    }
  }

  @Test
  void answersInJsonWhereThereIsNothing() {
    registry.get("/no-such-thing").expectError(404, "NotFoundError");
    registry.get("/submissions/" + UUID.randomUUID()).expectError(404, "NotFoundError");
    registry.get("/submissions/not-an-id").expectError(404, "NotFoundError");
    registry.delete("/submissions").expectError(405, "MethodNotAllowedError");
  }
}
