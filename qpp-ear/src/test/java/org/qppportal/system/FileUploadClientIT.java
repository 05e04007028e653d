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
}
