package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.persistence.type.MetricType;

/** Writes values exactly as sent, without what is worked out of them, and reads them back. */
final class ValueJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValueJson() {}

  static JsonNode write(MeasurementValue value) {
    if (value instanceof YesNo answer) {
      return BooleanNode.valueOf(answer.value());
    }
    ObjectNode node = NODES.objectNode();
    if (value instanceof Proportion proportion) {
      node.put(Format.NUMERATOR.name(), proportion.numerator());
      node.put(Format.DENOMINATOR.name(), proportion.denominator());
    } else if (value instanceof SingleRate single) {
      node.put(Format.END_TO_END.name(), single.endToEndReported());
      writeCounts(single.counts(), node);
    } else if (value instanceof MultiRate multi) {
      node.put(Format.END_TO_END.name(), multi.endToEndReported());
      ArrayNode strata = node.putArray(Format.STRATA.name());
      multi.strata().forEach(counts -> writeCounts(counts, strata.addObject()));
    } else if (value instanceof NonProportion nonProportion) {
      writeNonProportion(nonProportion, node);
    } else if (value instanceof Survey survey) {
      node.put(Format.SCORE.name(), survey.score());
      node.put(Format.RELIABILITY.name(), survey.reliability());
      node.put(Format.MASK.name(), survey.mask());
      node.put(Format.BELOW_MINIMUM.name(), survey.belowMinimum());
    }
    return node;
  }

  private static void writeCounts(Counts counts, ObjectNode node) {
    if (!counts.stratum().isEmpty()) {
      node.put(Format.STRATUM.name(), counts.stratum());
    }
    node.put(Format.MET.name(), counts.performanceMet());
    put(node, Format.NOT_MET, counts.performanceNotMet());
    put(node, Format.EXCLUSION, counts.eligiblePopulationExclusion());
    put(node, Format.EXCEPTION, counts.eligiblePopulationException());
    put(node, Format.NUMERATOR_EXCLUSION, counts.numeratorExclusion());
    node.put(Format.POPULATION.name(), counts.eligiblePopulation());
    put(node, Format.RATE, counts.performanceRate());
  }

  private static void writeNonProportion(NonProportion value, ObjectNode node) {
    node.put(Format.END_TO_END.name(), value.endToEndReported());
    node.put(Format.NUMERATOR.name(), value.numerator());
    node.put(Format.DENOMINATOR.name(), value.denominator());
    node.put(Format.OBSERVATIONS.name(), value.observationInstances());
    put(node, Format.NUMERATOR_EXCLUSION, value.numeratorExclusion());
    put(node, Format.DENOMINATOR_EXCEPTION, value.denominatorException());
  }

  private static void put(ObjectNode node, Field field, Long number) {
    if (number != null) {
      node.put(field.name(), number);
    }
  }

  private static void put(ObjectNode node, Field field, BigDecimal number) {
    if (number != null) {
      node.put(field.name(), number);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is not such a value
   */
  static MeasurementValue read(MetricType metricType, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    try (JsonParser parser = JsonSource.parser(bytes)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.VALUE_TRUE || first == JsonToken.VALUE_FALSE) {
        return new YesNo(first == JsonToken.VALUE_TRUE);
      }
      Draft draft = new DraftReader(parser, bytes, problems).readObject(Format.VALUE);
      if (problems.errors() > 0) {
        throw notAValue(metricType, null);
      }
      return DraftValues.of(metricType, draft);
    } catch (IOException | ArithmeticException e) {
      throw notAValue(metricType, e);
    }
  }

  private static IllegalArgumentException notAValue(MetricType metricType, Exception cause) {
    return new IllegalArgumentException(
        "The text is not the stored value of a measure of the type " + metricType.code(), cause);
  }
}
