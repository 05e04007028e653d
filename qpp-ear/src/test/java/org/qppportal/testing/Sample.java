package org.qppportal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Submissions to send. The sample is the one of the program's documentation for 2017, worth 100
 * points; where the published file is not at hand, one with the same content takes its place.
 */
public final class Sample {

  /** The practice of the sample, which is that of practice.demo. */
  public static final String TIN = "000123456";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int POPULATION = 10_000;

  private Sample() {}

  /** The sample as published, in its envelope. */
  public static byte[] published() {
    return SharedData.bytes("samples/json/docs-score-input-2017.json")
        .orElseGet(
            () -> {
              ObjectNode envelope = NODES.objectNode();
              envelope.putObject("data").set("submission", own());
              return bytes(envelope);
            });
  }

  /** The sample for a practice as a group, without the envelope. */
  public static ObjectNode submission(String tin) {
    try {
      ObjectNode submission =
          (ObjectNode) MAPPER.readTree(published()).path("data").path("submission");
      submission.put("taxpayerIdentificationNumber", tin);
      return submission;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One set of the sample, as a client posts it: with the submission it belongs to. */
  public static ObjectNode set(String tin, String category, String method) {
    ObjectNode set = bareSet(tin, category);
    set.put("submissionMethod", method);
    set.set("submission", entity(tin));
    return set;
  }

  /** One set of the sample without a word of the submission. */
  public static ObjectNode bareSet(String tin, String category) {
    for (JsonNode set : submission(tin).path("measurementSets")) {
      if (set.path("category").asText().equals(category)) {
        return (ObjectNode) set;
      }
    }
    throw new IllegalArgumentException(category);
  }

  /** A small set of improvement activities, which vary with the number. */
  public static ObjectNode activities(String tin, int number) {
    ObjectNode set = set(tin, "ia", "registry");
    ArrayNode measurements = set.putArray("measurements");
    for (int i = 0; i < 4; i++) {
      if ((number >> i) % 2 == 1) {
        measurements.add(yes("IA_AHE_" + (i + 1)));
      }
    }
    return set;
  }

  /** The object {@code submission} of a set: a practice as a group in 2017. */
  public static ObjectNode entity(String tin) {
    ObjectNode entity = NODES.objectNode();
    entity.put("entityType", "group");
    entity.put("taxpayerIdentificationNumber", tin);
    entity.put("performanceYear", 2017);
    return entity;
  }

  /** A submission with five faults, each of another kind. */
  public static ObjectNode withFiveFaults(String tin) {
    ObjectNode submission = submission(tin);
    ArrayNode sets = (ArrayNode) submission.path("measurementSets");
    ObjectNode activities = (ObjectNode) sets.get(0);
    ObjectNode quality = (ObjectNode) sets.get(1);
    ObjectNode interoperability = (ObjectNode) sets.get(2);
    activities.put("performanceStart", "2016-12-31");
    ((ObjectNode) activities.at("/measurements/0")).put("measureId", "IA_NONE_1");
    ((ObjectNode) activities.at("/measurements/1")).put("value", "yes");
    ((ObjectNode) quality.at("/measurements/0/value")).put("performanceMet", -1);
    ((ObjectNode) interoperability.at("/measurements/0/value")).put("numerator", 11);
    return submission;
  }

  public static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode own() {
    ObjectNode submission = entity(TIN);
    submission.putNull("nationalProviderIdentifier");
    ArrayNode sets = submission.putArray("measurementSets");
    ArrayNode activities = addSet(sets, "ia");
    for (int i = 1; i <= 4; i++) {
      activities.add(yes("IA_AHE_" + i));
    }
    ArrayNode quality = addSet(sets, "quality");
    for (String id : List.of("005", "110", "128", "191", "192", "310")) {
      quality.add(perfect(id, "192".equals(id)));
    }
    ArrayNode interoperability = addSet(sets, "aci");
    for (String id : List.of("ACI_EP_1", "ACI_HIE_1", "ACI_HIE_2", "ACI_HIE_3", "ACI_PEA_1")) {
      interoperability.add(all(id));
    }
    for (String id : List.of("ACI_INFBLO_1", "ACI_ONCDIR_1", "ACI_PHCDRR_1", "ACI_PPHI_1")) {
      interoperability.add(yes(id));
    }
    return submission;
  }

  private static ArrayNode addSet(ArrayNode sets, String category) {
    ObjectNode set = sets.addObject();
    set.put("category", category);
    set.put("submissionMethod", "electronicHealthRecord");
    set.put("performanceStart", "2017-01-01");
    set.put("performanceEnd", "2017-06-01");
    return set.putArray("measurements");
  }

  private static ObjectNode yes(String id) {
    return NODES.objectNode().put("measureId", id).put("value", true);
  }

  private static ObjectNode all(String id) {
    ObjectNode measurement = NODES.objectNode().put("measureId", id);
    measurement.putObject("value").put("numerator", 10).put("denominator", 10);
    return measurement;
  }

  private static ObjectNode perfect(String id, boolean inverse) {
    ObjectNode measurement = NODES.objectNode().put("measureId", id);
    measurement
        .putObject("value")
        .put("isEndToEndReported", true)
        .put("performanceMet", inverse ? 0 : POPULATION)
        .put("performanceNotMet", inverse ? POPULATION : 0)
        .put("eligiblePopulation", POPULATION);
    return measurement;
  }
}
