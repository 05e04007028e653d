package org.qppportal.core.dataaudit.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was reported for a measure, as far as a request for evidence needs to know it. */
public final class ReportedValue {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STRATA = "strata";

  private final JsonNode value;

  private ReportedValue(JsonNode value) {
    this.value = value;
  }

  /**
   * Reads a value.
   *
   * @param json the value of a measurement in the published format
   */
  public static ReportedValue of(String json) {
    try {
      return new ReportedValue(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A stored measurement is no JSON", e);
    }
  }

  /** How many patients were counted: the denominator. Empty for what is answered by yes or no. */
  public Optional<Integer> patients() {
    List<JsonNode> parts = new ArrayList<>();
    if (value.path(STRATA).isArray()) {
      value.path(STRATA).forEach(parts::add);
    } else {
      parts.add(value);
    }
    return parts.stream()
        .map(
            part ->
                part.has("eligiblePopulation")
                    ? part.path("eligiblePopulation")
                    : part.path("denominator"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asInt)
        .reduce(Integer::max);
  }

  /** The value in words, such as {@code eligible population 100, performance met 90}. */
  public String inWords() {
    if (value.isBoolean()) {
      return value.asBoolean() ? "yes" : "no";
    }
    if (value.path(STRATA).isArray()) {
      return value.path(STRATA).size() + " strata";
    }
    if (!value.isObject()) {
      return value.asText();
    }
    List<String> words = new ArrayList<>();
    value
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNumber() || field.getValue().isBoolean()) {
                words.add(spaced(field.getKey()) + " " + field.getValue().asText());
              }
            });
    return String.join(", ", words);
  }

  private static String spaced(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
