package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Together;

/** The calls of the program's published file-upload client, in its order. */
@ExtendWith(RunningPortal.class)
class FileUploadClientIT {

  /** Practices that no other test sends data for. */
  private static final String TIN = "000044804";

  private static final String RACE_TIN = "000777778";
  private static final String CLAIMS_TIN = "000777777";
  private static final String DUPLICATES_TIN = "000000002";

  private static final List<String> CATEGORIES = List.of("ia", "quality", "aci");
  private static final List<String> METHODS = List.of("registry", "electronicHealthRecord");

  private final Api registry = Api.as("registry.demo");

  @Test
  void uploadsAFileTwiceAndMakesNothingDouble() throws Exception {
    List<ObjectNode> sets = validatedSets();
    assertThat(registry.count(TIN)).isZero();

    createLastThenTheOthersTogether(sets);
    JsonNode first = theSubmission();
    assertThat(first.path("measurementSets")).hasSize(sets.size());

    replaceEach(sets, first.path("measurementSets"));
    JsonNode second = theSubmission();

    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(ids(second)).isEqualTo(ids(first));
  }

  private List<ObjectNode> validatedSets() {
    Answer answer =
        registry
            .with("Accept", "application/vnd.qpp.cms.gov.v1+json")
            .post("/public/validate-submission", Sample.submission(TIN))
            .expect(200);
    JsonNode submission = answer.data().path("submission");
    List<ObjectNode> sets = new ArrayList<>();
    for (JsonNode set : submission.path("measurementSets")) {
      ObjectNode withSubmission = (ObjectNode) set;
      withSubmission.set("submission", Sample.entity(TIN));
      sets.add(withSubmission);
    }
    assertThat(sets).hasSize(3);
    return sets;
  }

  private void createLastThenTheOthersTogether(List<ObjectNode> sets) throws Exception {
    create(sets.get(sets.size() - 1));
    Together.run(
        sets.subList(0, sets.size() - 1).stream()
            .<Callable<Answer>>map(set -> () -> create(set))
            .toList());
  }

  private Answer create(ObjectNode set) {
    Answer answer = registry.post("/measurement-sets", set).expect(201);
    assertThat(answer.measurementSet().path("id").asText()).isNotBlank();
    assertThat(answer.json().path("data").has("warnings")).isFalse();
    return answer;
  }

  private void replaceEach(List<ObjectNode> sets, JsonNode stored) {
    for (ObjectNode set : sets) {
      JsonNode match = match(set, stored);
      assertThat(match.path("submitterId").asText()).isEqualTo("1000001");
      registry.put("/measurement-sets/" + match.path("id").asText(), set).expect(200);
    }
  }

  private static JsonNode match(ObjectNode set, JsonNode stored) {
    for (JsonNode candidate : stored) {
      if (candidate.path("category").equals(set.path("category"))
          && candidate.path("submissionMethod").equals(set.path("submissionMethod"))
          && candidate.path("programName").equals(set.path("programName"))) {
        return candidate;
      }
    }
    throw new AssertionError("No set stored for " + set);
  }

  private JsonNode theSubmission() {
    JsonNode data =
        registry
            .find(TIN, "?performanceYear=2017&entityType=group&itemsPerPage=99999")
            .expect(200)
            .data();
    assertThat(data.path("totalItems").asInt()).isEqualTo(1);
    assertThat(data.path("submissions")).hasSize(1);
    return data.path("submissions").get(0);
  }

  private static List<String> ids(JsonNode submission) {
    return submission.path("measurementSets").findValuesAsText("id").stream().sorted().toList();
  }

  @Test
  void findsOrMakesTheOneSubmissionWhenAllSetsComeAtOnce() throws Exception {
    List<Callable<Answer>> writers = new ArrayList<>();
    for (String category : CATEGORIES) {
      for (String method : METHODS) {
        ObjectNode set = Sample.set(RACE_TIN, category, method);
        writers.add(() -> registry.post("/measurement-sets", set));
      }
    }

    List<Answer> answers = Together.run(writers);

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(
            answers.stream()
                .map(answer -> answer.measurementSet().path("submissionId").asText())
                .collect(Collectors.toSet()))
        .hasSize(1);
    JsonNode found = registry.find(RACE_TIN, "?itemsPerPage=99999").data();
    assertThat(found.path("totalItems").asInt()).isEqualTo(1);
    assertThat(found.at("/submissions/0/measurementSets")).hasSize(6);
  }

  @Test
  void storesOneOfEightEqualSetsThatComeAtOnce() throws Exception {
    ObjectNode set = Sample.set(DUPLICATES_TIN, "ia", "registry");

    List<Answer> answers =
        Together.run(
            IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> registry.post("/measurement-sets", set))
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    JsonNode submissions = registry.find(DUPLICATES_TIN, "").data().path("submissions");
    assertThat(submissions).hasSize(1);
    assertThat(submissions.get(0).path("measurementSets")).hasSize(1);
  }

  /** The calls of the program's other published client, which sends measures made from claims. */
  @Test
  void readsAllAndPatchesAsTheClientForClaimsDoes() {
    registry.withdrawAll(CLAIMS_TIN);
    JsonNode set =
        registry
            .post("/measurement-sets", Sample.activities(CLAIMS_TIN, 1))
            .expect(201)
            .measurementSet();
    for (String query : List.of("?itemsPerPage=99999", "?startIndex=0")) {
      JsonNode found = registry.find(CLAIMS_TIN, query).expect(200).data();
      assertThat(found.at("/submissions/0/measurementSets/0/id")).isEqualTo(set.path("id"));
    }
    assertThat(registry.find(CLAIMS_TIN, "?startIndex=1").expect(200).data().path("submissions"))
        .isEmpty();
    ObjectNode patch = Sample.activities(CLAIMS_TIN, 6);
    patch.remove("submission");

    JsonNode patched =
        registry
            .patch("/measurement-sets/" + set.path("id").asText() + "/", patch)
            .expect(200)
            .measurementSet();

    assertThat(patched.path("measurements").findValuesAsText("measureId"))
        .containsExactly("IA_AHE_1", "IA_AHE_2", "IA_AHE_3");
  }

  /** Each client of the file's many sends all its sets at once, and then all again. */
  @Test
  void takesTheSetsOfManyCliniciansFromManyThreadsTwiceInARow() throws Exception {
    List<ObjectNode> sets = new ArrayList<>();
    for (StoredRows.Clinician clinician :
        StoredRows.cliniciansOfRegistries(2017).stream().limit(6).toList()) {
      for (String category : CATEGORIES) {
        ObjectNode set = Sample.set(clinician.tin(), category, "registry");
        ((ObjectNode) set.path("submission"))
            .put("entityType", "individual")
            .put("nationalProviderIdentifier", clinician.npi());
        sets.add(set);
      }
    }

    List<String> first = ids(sendTogether(sets));
    List<String> second = ids(sendTogether(sets));

    assertThat(first).hasSize(sets.size()).doesNotHaveDuplicates();
    assertThat(second).isEqualTo(first);
    first.forEach(id -> registry.delete("/measurement-sets/" + id).expect(204));
  }

  private List<Answer> sendTogether(List<ObjectNode> sets) throws Exception {
    return Together.run(
        sets.stream().<Callable<Answer>>map(set -> () -> createOrReplace(set)).toList());
  }

  private Answer createOrReplace(ObjectNode set) {
    JsonNode entity = set.path("submission");
    JsonNode found =
        registry
            .find(
                entity.path("taxpayerIdentificationNumber").asText(),
                "?performanceYear=2017&entityType=individual&nationalProviderIdentifier="
                    + entity.path("nationalProviderIdentifier").asText())
            .expect(200)
            .data();
    for (JsonNode stored : found.at("/submissions/0/measurementSets")) {
      if (stored.path("category").equals(set.path("category"))
          && stored.path("submissionMethod").equals(set.path("submissionMethod"))) {
        return registry.put("/measurement-sets/" + stored.path("id").asText(), set).expect(200);
      }
    }
    return registry.post("/measurement-sets", set).expect(201);
  }

  private static List<String> ids(List<Answer> answers) {
    return answers.stream().map(answer -> answer.measurementSet().path("id").asText()).toList();
  }
}
