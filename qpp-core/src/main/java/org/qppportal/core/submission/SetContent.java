package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * A measurement set as kept in its history: in the published format, with exactly what was sent and
 * nothing that is worked out of it.
 */
final class SetContent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SetContent() {}

  static String text(MeasurementSet set) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(Format.CATEGORY.name(), set.category().code());
    node.put(Format.METHOD.name(), set.submissionMethod().code());
    node.put(Format.PROGRAM.name(), set.programName());
    set.cehrtId().ifPresent(id -> node.put(Format.CEHRT_ID.name(), id));
    node.put(Format.START.name(), set.performanceStart().toString());
    node.put(Format.END.name(), set.performanceEnd().toString());
    ArrayNode measurements = node.putArray(Format.MEASUREMENTS.name());
    for (Measurement measurement : set.measurements()) {
      measurements
          .addObject()
          .put(Format.MEASURE_ID.name(), measurement.measureId())
          .set(Format.MEASUREMENT_VALUE.name(), ValueJson.write(measurement.value()));
    }
    return node.toString();
  }

  /**
   * Reads back what {@link #text} wrote.
   *
   * @param catalogue the measures of the set's year
   * @throws IllegalStateException when the text is not such a set
   */
  static MeasurementSet read(String text, Catalogue catalogue) {
    JsonNode node = parse(text);
    List<Measurement> measurements = new ArrayList<>();
    for (JsonNode one : node.path(Format.MEASUREMENTS.name())) {
      String id = one.path(Format.MEASURE_ID.name()).asText();
      measurements.add(
          new Measurement(
              id,
              ValueJson.read(
                  catalogue
                      .measure(id)
                      .orElseThrow(() -> new IllegalStateException("Unknown measure " + id))
                      .metricType(),
                  one.path(Format.MEASUREMENT_VALUE.name()).toString())));
    }
    return new MeasurementSet(
        Category.ofCode(node.path(Format.CATEGORY.name()).asText()).orElseThrow(),
        SubmissionMethod.ofCode(node.path(Format.METHOD.name()).asText()).orElseThrow(),
        node.path(Format.PROGRAM.name()).asText(),
        LocalDate.parse(node.path(Format.START.name()).asText()),
        LocalDate.parse(node.path(Format.END.name()).asText()),
        Optional.ofNullable(node.path(Format.CEHRT_ID.name()).textValue()),
        List.copyOf(measurements));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The history of a set cannot be read", e);
    }
  }
}
