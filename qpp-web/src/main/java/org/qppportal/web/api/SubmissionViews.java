package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.qppportal.core.submission.StoredMeasurement;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.SubmissionJson;
import org.qppportal.core.submission.SubmissionReaders;

/** Stored submissions in the published shape, with the fields that only the server sets. */
@ApplicationScoped
class SubmissionViews {

  @Inject private SubmissionReaders readers;

  ObjectNode submission(StoredSubmission stored) {
    SubmissionJson json = readers.json();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", stored.id().toString());
    node.put("createdAt", stored.createdAt().toString());
    node.put("updatedAt", stored.updatedAt().toString());
    node.setAll(
        json.submission(new Submission(stored.entity(), stored.performanceYear(), List.of())));
    ArrayNode sets = node.putArray("measurementSets");
    stored.sets().forEach(set -> sets.add(set(json, set)));
    return node;
  }

  ObjectNode set(StoredSet stored) {
    return set(readers.json(), stored);
  }

  private static ObjectNode set(SubmissionJson json, StoredSet stored) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", stored.id().toString());
    node.put("submissionId", stored.submissionId().toString());
    node.put("submitterId", stored.submitterId());
    node.put("submitterType", stored.submitterType());
    node.put("createdAt", stored.createdAt().toString());
    node.put("updatedAt", stored.updatedAt().toString());
    node.put("version", stored.version());
    node.setAll(json.measurementSet(stored.content()));
    putLegacy(node);
    ArrayNode measurements = (ArrayNode) node.get("measurements");
    for (int i = 0; i < measurements.size(); i++) {
      identify((ObjectNode) measurements.get(i), stored, i);
    }
    return node;
  }

  /** Fields that answers of the program have and that mean nothing any more. */
  private static void putLegacy(ObjectNode node) {
    node.put("suppressed", false);
    node.putNull("measureSet");
    node.put("practiceId", "");
    node.putNull("practiceDetails");
    node.putNull("source");
    if (!node.has("cehrtId")) {
      node.put("cehrtId", "");
    }
  }

  private static void identify(ObjectNode measurement, StoredSet stored, int index) {
    measurement.put("id", stored.measurementIds().get(index).toString());
    measurement.put("measurementSetId", stored.id().toString());
  }

  ObjectNode measurement(StoredMeasurement stored) {
    ObjectNode node =
        readers
            .json()
            .measurement(stored.content(), stored.set().content().performanceStart().getYear());
    identify(node, stored.set(), stored.index());
    return node;
  }
}
