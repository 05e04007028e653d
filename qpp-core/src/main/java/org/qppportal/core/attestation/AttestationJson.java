package org.qppportal.core.attestation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.persistence.type.Tin;

/**
 * Writes an attestation as a submission in the published format, so that the one reader checks it
 * like any other. The published format has no method of its own for data entered by hand; the
 * figures come from the practice's record system, hence {@code electronicHealthRecord}.
 */
final class AttestationJson {

  private AttestationJson() {}

  static byte[] write(Tin tin, AttestationForm form, AttestationContent content) {
    ObjectNode submission = JsonNodeFactory.instance.objectNode();
    submission.put("entityType", "group");
    submission.put("taxpayerIdentificationNumber", tin.value());
    submission.put("performanceYear", form.performanceYear());
    ArrayNode sets = submission.putArray("measurementSets");
    addSet(sets, Category.IA, content.iaStart(), content.iaEnd(), form.activities(), content);
    addSet(
        sets,
        Category.ACI,
        content.aciStart(),
        content.aciEnd(),
        form.interoperability().stream().filter(measure -> offered(measure, content)).toList(),
        content);
    return submission.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A measure of the set chosen, or one that belongs to both. */
  static boolean offered(Measure measure, AttestationContent content) {
    boolean transition = measure.specialtySets().contains("transition");
    boolean shared =
        measure
            .interoperability()
            .filter(
                aci ->
                    aci.reportingCategory().equals("preAttestation")
                        || aci.reportingCategory().equals("cehrtBonus"))
            .isPresent();
    return shared || transition == content.transitionMeasures();
  }

  private static void addSet(
      ArrayNode sets,
      Category category,
      String start,
      String end,
      List<Measure> measures,
      AttestationContent content) {
    ArrayNode measurements = JsonNodeFactory.instance.arrayNode();
    measures.forEach(measure -> addMeasurement(measurements, measure, content));
    if (measurements.isEmpty()) {
      return;
    }
    ObjectNode set = sets.addObject();
    set.put("category", category.code());
    set.put("submissionMethod", SubmissionMethod.ELECTRONIC_HEALTH_RECORD.code());
    set.put("performanceStart", start);
    set.put("performanceEnd", end);
    set.set("measurements", measurements);
  }

  private static void addMeasurement(
      ArrayNode measurements, Measure measure, AttestationContent content) {
    String id = measure.measureId();
    if (measure.metricType() == MetricType.PROPORTION) {
      String numerator = content.numerators().getOrDefault(id, "").strip();
      String denominator = content.denominators().getOrDefault(id, "").strip();
      if (!numerator.isEmpty() || !denominator.isEmpty()) {
        ObjectNode value = measurement(measurements, id).putObject("value");
        putNumber(value, "numerator", numerator);
        putNumber(value, "denominator", denominator);
      }
    } else if (Boolean.TRUE.equals(content.answers().get(id))) {
      measurement(measurements, id).put("value", true);
    }
  }

  private static ObjectNode measurement(ArrayNode measurements, String id) {
    return measurements.addObject().put("measureId", id);
  }

  /** What is not a number goes through as typed, for the reader to say so. */
  private static void putNumber(ObjectNode value, String name, String typed) {
    if (typed.isEmpty()) {
      return;
    }
    try {
      value.put(name, new BigDecimal(typed.replace(",", "")));
    } catch (NumberFormatException e) {
      value.put(name, typed);
    }
  }
}
