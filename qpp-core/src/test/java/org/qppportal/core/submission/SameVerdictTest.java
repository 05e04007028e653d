package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * The same data get the same verdict whichever way they come: as a file with a whole submission, as
 * a set posted to the API, or as a change that names every field of a stored set.
 */
class SameVerdictTest {

  private static final int INPUTS = 10_000;
  private static final long SEED = 20_170_101;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<Integer> YEARS = Set.of(2017, 2018, 2022);
  private static final String ENTITY =
      "\"entityType\":\"group\",\"taxpayerIdentificationNumber\":\"000123456\","
          + "\"performanceYear\":2017";

  /** Makes a field's name that of another, so that the other is there twice. */
  private static final String AGAIN = "again:";

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "-1",
          "0",
          "1.5",
          "1e30",
          "9000000000000000000",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[{}]",
          "\"2018-01-01\"",
          "\"quality\"",
          "\"mips\"",
          "\"005\"");

  private final SubmissionReader reader = new SubmissionReader(new TestCatalogues(), YEARS);
  private final EditReader edits = new EditReader(new TestCatalogues(), YEARS);

  @Test
  void tenThousandMutationsAreJudgedTheSameByFileAndByApi() {
    Random random = new Random(SEED);
    List<ObjectNode> samples = samples();
    int accepted = 0;
    for (int i = 0; i < INPUTS; i++) {
      ObjectNode set = samples.get(random.nextInt(samples.size())).deepCopy();
      for (int times = random.nextInt(4); times > 0; times--) {
        mutate(set, random);
      }
      String text = set.toString().replace('"' + AGAIN, "\"");
      accepted += compare(text) ? 1 : 0;
    }
    assertThat(accepted).as("both verdicts occur often").isBetween(INPUTS / 20, INPUTS * 19 / 20);
  }

  private boolean compare(String set) {
    SubmissionReading file =
        reader.readSubmission(Json.utf8("{" + ENTITY + ",\"measurementSets\":[" + set + "]}"));
    String inner = set.equals("{}") ? "" : "," + set.substring(1, set.length() - 1);
    MeasurementSetReading api =
        reader.readMeasurementSet(Json.utf8("{\"submission\":{" + ENTITY + "}" + inner + "}"));

    assertThat(api.accepted()).as(set).isEqualTo(file.accepted());
    assertThat(told(api.problems(), "$"))
        .as(set)
        .isEqualTo(told(file.problems(), "$.measurementSets[0]"));
    if (api.accepted()) {
      MeasurementSet stored = api.measurementSet().orElseThrow();
      assertThat(List.of(stored))
          .as(set)
          .isEqualTo(file.submission().orElseThrow().measurementSets());
      MeasurementSetReading change =
          edits.patchOfSet(Json.utf8(set), api.context().orElseThrow(), stored);
      assertThat(change.measurementSet()).as(set).contains(stored);
    }
    return api.accepted();
  }

  private static Set<String> told(List<Problem> problems, String root) {
    Set<String> told = new TreeSet<>();
    for (Problem problem : problems) {
      assertThat(problem.path()).startsWith(root);
      told.add(
          problem.code().code()
              + " $"
              + problem.path().substring(root.length())
              + " "
              + problem.message());
    }
    return told;
  }

  private static void mutate(ObjectNode set, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(set, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("unknown", object.remove(name));
      case 2 -> object.set(AGAIN + name, object.get(name).deepCopy());
      case 3 -> {
        if (object.get(name).isInt()) {
          object.put(name, object.get(name).intValue() + random.nextInt(60) - 20);
        }
      }
      default -> object.set(name, tree(VALUES.get(random.nextInt(VALUES.size()))));
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> collect(child, objects));
    }
  }

  private static List<ObjectNode> samples() {
    String stratum = "{\"stratum\":\"%s\",\"performanceMet\":6,\"eligiblePopulation\":10}";
    return List.of(
        sample(Json.set("ia", "registry", Json.activity())),
        sample(
            Json.set(
                "quality",
                "registry",
                Json.measurement("005", "{" + Json.COUNTS + "}"),
                Json.measurement("AQI31", "{" + Json.COUNTS + ",\"performanceRate\":60}"),
                Json.measurement(
                    "238",
                    "{\"isEndToEndReported\":true,\"strata\":["
                        + stratum.formatted("overall")
                        + ","
                        + stratum.formatted("2+")
                        + "]}"),
                Json.measurement(
                    "145",
                    "{\"isEndToEndReported\":false,\"numerator\":1.5,\"denominator\":10,"
                        + "\"observationInstances\":3}"))),
        sample(
            Json.set(
                "aci",
                "electronicHealthRecord",
                Json.measurement("ACI_EP_1", "{\"numerator\":1,\"denominator\":2}"),
                Json.measurement("ACI_PPHI_1", "true"))));
  }

  private static ObjectNode sample(String json) {
    return (ObjectNode) tree(json);
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
