package org.qppportal.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Lists the cited values of a policy file in the order written. It works on the file's own tree, so
 * that a new key needs no code: a mapping with a citation cites everything below it, until a
 * mapping there brings a citation of its own.
 *
 * <p>Items of a list are named by the first thing they say, because their position would call a row
 * that moved a change: a table {@code standard: traditional} is {@code .traditional}, its row
 * {@code leftOut: [cost, pi]} is {@code [cost,pi]}.
 */
final class PolicyValues {

  private static final String VALUE = "value";
  private static final String CITATION = "citation";
  private static final String VERIFIED = "verified";
  private static final String NOTE = "note";

  /** What a single published figure calls its citation. */
  private static final String SOURCE = "source";

  /** The rows of a table are named by what they are about alone. */
  private static final String ROWS = "rows";

  private static final Set<String> ABOUT_THE_VALUE = Set.of(CITATION, VERIFIED, NOTE, SOURCE);

  private final List<PolicyValue> values = new ArrayList<>();

  private PolicyValues() {}

  static List<PolicyValue> of(JsonNode file) {
    PolicyValues reading = new PolicyValues();
    reading.node("", file, Optional.empty());
    return Collections.unmodifiableList(reading.values);
  }

  private record Source(String citation, boolean verified, Optional<String> note) {}

  private void node(String path, JsonNode node, Optional<Source> above) {
    if (node.isObject()) {
      mapping(path, node, above, Optional.empty());
    } else if (node.isArray() && !isListOfScalars(node)) {
      list(path, node, above);
    } else {
      above.ifPresent(source -> add(path, node, source));
    }
  }

  private void mapping(
      String path, JsonNode mapping, Optional<Source> above, Optional<String> namedBy) {
    Optional<Source> source = source(mapping, above);
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      String key = entry.getKey();
      if (!ABOUT_THE_VALUE.contains(key) && namedBy.filter(key::equals).isEmpty()) {
        node(
            key.equals(VALUE) || key.equals(ROWS) ? path : at(path, key), entry.getValue(), source);
      }
    }
  }

  private void list(String path, JsonNode list, Optional<Source> above) {
    boolean named = haveNames(list);
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      if (named) {
        mapping(path + name(item), item, above, Optional.of(firstKey(item)));
      } else {
        node(path + "[" + i + "]", item, above);
      }
    }
  }

  private void add(String path, JsonNode node, Source source) {
    values.add(
        new PolicyValue(path, value(node), source.citation(), source.verified(), source.note()));
  }

  private static Optional<Source> source(JsonNode mapping, Optional<Source> above) {
    String citation = mapping.path(CITATION).asText(mapping.path(SOURCE).asText());
    if (citation.isEmpty()) {
      return above;
    }
    return Optional.of(
        new Source(
            citation,
            mapping.path(VERIFIED).asBoolean(),
            Optional.of(mapping.path(NOTE).asText()).filter(note -> !note.isEmpty())));
  }

  private static boolean haveNames(JsonNode list) {
    Set<String> names = new HashSet<>();
    for (JsonNode item : list) {
      if (!item.isObject() || item.isEmpty() || !isPlain(item.get(firstKey(item)))) {
        return false;
      }
      names.add(name(item));
    }
    return names.size() == list.size();
  }

  private static String firstKey(JsonNode item) {
    return item.fieldNames().next();
  }

  private static String name(JsonNode item) {
    JsonNode first = item.get(firstKey(item));
    if (first.isTextual()) {
      return "." + first.textValue();
    }
    List<String> parts =
        first.isArray()
            ? StreamSupport.stream(first.spliterator(), false).map(JsonNode::asText).toList()
            : List.of(first.asText());
    return "[" + String.join(",", parts) + "]";
  }

  private static boolean isPlain(JsonNode node) {
    return node.isValueNode() || isListOfScalars(node);
  }

  private static boolean isListOfScalars(JsonNode node) {
    return node.isArray()
        && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).map(PolicyValues::value).toList();
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.asText();
  }

  private static String at(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
