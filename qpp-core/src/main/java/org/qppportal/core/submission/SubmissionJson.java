package org.qppportal.core.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.MetricType;

/**
 * Writes submissions in the published shape, with what the API works out of the values beside them.
 * Ids, times and submitters are the caller's to add: they belong to the stored rows.
 */
public final class SubmissionJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CatalogueSource catalogues;

  /**
   * A writer.
   *
   * @param catalogues tells how the strata of a measure combine in its year
   */
  public SubmissionJson(CatalogueSource catalogues) {
    this.catalogues = catalogues;
  }

  /** A whole submission. */
  public ObjectNode submission(Submission submission) {
    ObjectNode node = entity(submission.entity(), submission.performanceYear());
    ArrayNode sets = node.putArray(Format.SETS.name());
    submission
        .measurementSets()
        .forEach(set -> sets.add(measurementSet(set, submission.performanceYear())));
    return node;
  }

  /** The fields that say whose data it is and of which year. */
  public static ObjectNode entity(Entity entity, int performanceYear) {
    ObjectNode node = NODES.objectNode();
    node.put(Format.ENTITY_TYPE.name(), entity.type().code());
    node.put(Format.TIN.name(), entity.tin().map(tin -> tin.value()).orElse(null));
    node.put(Format.NPI.name(), entity.npi().map(npi -> npi.value()).orElse(null));
    node.put(Format.ENTITY_ID.name(), entity.entityId().orElse(null));
    node.put(Format.PERFORMANCE_YEAR.name(), performanceYear);
    return node;
  }

  /** A measurement set; its year is that of its period. */
  public ObjectNode measurementSet(MeasurementSet set) {
    return measurementSet(set, set.performanceStart().getYear());
  }

  private ObjectNode measurementSet(MeasurementSet set, int year) {
    ObjectNode node = NODES.objectNode();
    node.put(Format.CATEGORY.name(), set.category().code());
    node.put(Format.METHOD.name(), set.submissionMethod().code());
    node.put(Format.PROGRAM.name(), set.programName());
    set.cehrtId().ifPresent(id -> node.put(Format.CEHRT_ID.name(), id));
    node.put(Format.START.name(), set.performanceStart().toString());
    node.put(Format.END.name(), set.performanceEnd().toString());
    ArrayNode measurements = node.putArray(Format.MEASUREMENTS.name());
    set.measurements().forEach(one -> measurements.add(measurement(one, year)));
    return node;
  }

  /** A measurement of a known year, with the rates of all its strata together. */
  public ObjectNode measurement(Measurement measurement, int performanceYear) {
    Optional<String> algorithm =
        catalogues
            .catalogue(performanceYear)
            .flatMap(catalogue -> catalogue.measure(measurement.measureId()))
            .flatMap(Measure::overallAlgorithm);
    return measurement(measurement, algorithm);
  }

  /** A measurement, without what would need its year: the rates of all strata together. */
  public static ObjectNode measurement(Measurement measurement) {
    return measurement(measurement, Optional.empty());
  }

  private static ObjectNode measurement(Measurement measurement, Optional<String> algorithm) {
    ObjectNode node = NODES.objectNode();
    node.put(Format.MEASURE_ID.name(), measurement.measureId());
    node.set(Format.MEASUREMENT_VALUE.name(), value(measurement.value(), algorithm));
    return node;
  }

  /** A value with what is worked out of it, except the rates of all strata together. */
  public static JsonNode value(MeasurementValue value) {
    return value(value, Optional.empty());
  }

  private static JsonNode value(MeasurementValue value, Optional<String> algorithm) {
    JsonNode written = ValueJson.write(value);
    if (!(written instanceof ObjectNode node)) {
      return written;
    }
    if (value instanceof SingleRate single) {
      Rates rates = Rates.of(single.counts());
      putRates(node, rates);
      // Published as a fraction whose denominator is always one.
      rates.performanceRate().ifPresent(rate -> node.put("performanceRateNumerator", rate));
      rates.performanceRate().ifPresent(rate -> node.put("performanceRateDenominator", 1));
    } else if (value instanceof NonProportion nonProportion) {
      putRates(node, Rates.of(nonProportion));
    } else if (value instanceof MultiRate multi) {
      for (int i = 0; i < multi.strata().size(); i++) {
        putRates(
            (ObjectNode) node.path(Format.STRATA.name()).get(i), Rates.of(multi.strata().get(i)));
      }
      putRates(node, algorithm.map(name -> Rates.of(multi.strata(), name)).orElse(Rates.none()));
    }
    return node;
  }

  private static void putRates(ObjectNode node, Rates rates) {
    rates.reportingRate().ifPresent(rate -> node.put("reportingRate", rate));
    rates.performanceRate().ifPresent(rate -> node.put(Format.RATE.name(), rate));
    rates.caseCount().ifPresent(count -> node.put("caseCount", count));
  }

  /** A value as it is stored: what was sent, and nothing that can be worked out of it. */
  public static String valueText(MeasurementValue value) {
    return ValueJson.write(value).toString();
  }

  /**
   * Reads a stored value back.
   *
   * @param metricType the type of the value's measure
   * @param json what {@link #valueText} gave
   * @throws IllegalArgumentException when the text is not such a value
   */
  public static MeasurementValue value(MetricType metricType, String json) {
    return ValueJson.read(metricType, json);
  }
}
