package org.qppportal.core.policy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A mapping in a policy file, read strictly: each key must be asked for, present and of the right
 * type. Whoever reads a section ends with {@link #end()}, which complains of keys nobody asked for.
 */
final class PolicySection {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String file;
  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  private PolicySection(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new MalformedPolicy(file, path, "must be a mapping");
    }
  }

  static PolicySection parse(String file, byte[] content) {
    try {
      return new PolicySection(file, "", MAPPER.readTree(content));
    } catch (IOException e) {
      throw new MalformedPolicy(file, "", "is not readable YAML: " + e.getMessage());
    }
  }

  PolicySection section(String key) {
    return new PolicySection(file, at(key), value(key));
  }

  Optional<PolicySection> optionalSection(String key) {
    return has(key) ? Optional.of(section(key)) : Optional.empty();
  }

  List<PolicySection> sections(String key) {
    List<PolicySection> sections = new ArrayList<>();
    for (JsonNode item : array(key)) {
      sections.add(new PolicySection(file, at(key) + "[" + sections.size() + "]", item));
    }
    return sections;
  }

  /** The items of a list, each under the empty key. */
  List<PolicySection> items(String key) {
    List<PolicySection> items = new ArrayList<>();
    for (JsonNode item : array(key)) {
      JsonNode wrapped = MAPPER.createObjectNode().set("", item);
      items.add(new PolicySection(file, at(key) + "[" + items.size() + "]", wrapped));
    }
    return items;
  }

  /** Every cited value below, in the order written. */
  List<PolicyValue> values() {
    return PolicyValues.of(node);
  }

  /** All keys, in the order written. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  String text(String key) {
    JsonNode value = value(key);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong(key, "must be text");
    }
    return value.textValue();
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  List<String> texts(String key) {
    return StreamSupport.stream(array(key).spliterator(), false)
        .map(
            item -> {
              if (!item.isTextual()) {
                throw wrong(key, "must be a list of texts");
              }
              return item.textValue();
            })
        .toList();
  }

  int integer(String key) {
    return integer(key, value(key));
  }

  List<Integer> integers(String key) {
    return StreamSupport.stream(array(key).spliterator(), false)
        .map(item -> integer(key, item))
        .toList();
  }

  BigDecimal decimal(String key) {
    JsonNode value = value(key);
    if (!value.isNumber()) {
      throw wrong(key, "must be a number");
    }
    return value.decimalValue();
  }

  boolean flag(String key) {
    JsonNode value = value(key);
    if (!value.isBoolean()) {
      throw wrong(key, "must be true or false");
    }
    return value.booleanValue();
  }

  /** A text given a narrower type; a failure to convert it is reported with its path. */
  <T> T converted(String key, Function<String, T> conversion) {
    return convert(key, text(key), conversion);
  }

  /** One item of a list of texts, given a narrower type. */
  <T> T convert(String key, String text, Function<String, T> conversion) {
    try {
      return conversion.apply(text);
    } catch (RuntimeException e) {
      throw wrong(key, "has a value that is not allowed: " + text);
    }
  }

  boolean has(String key) {
    asked.add(key);
    return node.has(key);
  }

  /** Complains of the first key that nobody asked for. */
  void end() {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!asked.contains(key)) {
                throw wrong(key, "is not a known key");
              }
            });
  }

  private int integer(String key, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(key, "must be a whole number");
    }
    return value.intValue();
  }

  private JsonNode array(String key) {
    JsonNode value = value(key);
    if (!value.isArray()) {
      throw wrong(key, "must be a list");
    }
    return value;
  }

  private JsonNode value(String key) {
    if (!has(key)) {
      throw wrong(key, "is missing");
    }
    return node.get(key);
  }

  private MalformedPolicy wrong(String key, String problem) {
    return new MalformedPolicy(file, at(key), problem);
  }

  private String at(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }
}
