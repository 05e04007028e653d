package org.qppportal.system;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Submission files of 2017 as a practice would make them: full marks in every category. */
final class SubmissionFile {

  private static final String[] ACTIVITIES = {"IA_AHE_1", "IA_AHE_2", "IA_AHE_3", "IA_AHE_4"};
  private static final String[] MEASURES = {"005", "110", "128", "191", "310"};
  private static final String[] ACI_RATES = {
    "ACI_EP_1", "ACI_HIE_1", "ACI_HIE_2", "ACI_HIE_3", "ACI_PEA_1"
  };
  private static final String[] ACI_YES = {
    "ACI_INFBLO_1", "ACI_ONCDIR_1", "ACI_PHCDRR_1", "ACI_PPHI_1"
  };

  private final ObjectNode submission = JsonNodeFactory.instance.objectNode();

  SubmissionFile(String tin) {
    submission.put("entityType", "group");
    submission.put("taxpayerIdentificationNumber", tin);
    submission.put("performanceYear", 2017);
    submission.putArray("measurementSets");
    ArrayNode activities = set("ia");
    for (String id : ACTIVITIES) {
      activities.addObject().put("measureId", id).put("value", true);
    }
    ArrayNode quality = set("quality");
    for (String id : MEASURES) {
      rate(quality, id, 100, 0);
    }
    rate(quality, "192", 0, 100);
    ArrayNode aci = set("aci");
    for (String id : ACI_RATES) {
      ObjectNode value = aci.addObject().put("measureId", id).putObject("value");
      value.put("numerator", 10).put("denominator", 10);
    }
    for (String id : ACI_YES) {
      aci.addObject().put("measureId", id).put("value", true);
    }
  }

  private ArrayNode set(String category) {
    ObjectNode set = ((ArrayNode) submission.get("measurementSets")).addObject();
    set.put("category", category);
    set.put("submissionMethod", "electronicHealthRecord");
    set.put("performanceStart", "2017-01-01");
    set.put("performanceEnd", "2017-12-31");
    return set.putArray("measurements");
  }

  private static void rate(ArrayNode measurements, String id, int met, int notMet) {
    measurements
        .addObject()
        .put("measureId", id)
        .putObject("value")
        .put("isEndToEndReported", true)
        .put("performanceMet", met)
        .put("performanceNotMet", notMet)
        .put("eligiblePopulation", met + notMet);
  }

  /** A measurement, to make a fault in: set and measurement count from 0. */
  ObjectNode measurement(int set, int measurement) {
    return (ObjectNode)
        submission.get("measurementSets").get(set).get("measurements").get(measurement);
  }

  ObjectNode set(int set) {
    return (ObjectNode) submission.get("measurementSets").get(set);
  }

  byte[] bytes() {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    file.putObject("data").set("submission", submission);
    return file.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  FilePayload upload(String name) {
    return new FilePayload(name, "application/json", bytes());
  }
}
