package org.qppportal.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.SubmissionMethod;

/** Typed access to the fields of one published record; every complaint names the field. */
final class PublishedFields {

  private final JsonNode node;

  PublishedFields(JsonNode node) {
    if (!node.isObject()) {
      throw new MalformedRecord("The record is not a JSON object");
    }
    this.node = node;
  }

  String text(String field) {
    return optionalText(field)
        .orElseThrow(() -> new MalformedRecord("Field '" + field + "' is missing"));
  }

  /** A text that must be there but may be blank, as some published descriptions are. */
  String textOrEmpty(String field) {
    JsonNode value = present(field);
    if (value == null || !value.isTextual()) {
      throw new MalformedRecord("Field '" + field + "' must be text");
    }
    return value.textValue();
  }

  Optional<BigDecimal> optionalNumber(String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }

  Optional<String> optionalText(String field) {
    JsonNode value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new MalformedRecord("Field '" + field + "' must be text, but is " + value);
    }
    return Optional.of(value.textValue());
  }

  boolean flag(String field) {
    JsonNode value = present(field);
    if (value != null && !value.isBoolean()) {
      throw new MalformedRecord("Field '" + field + "' must be true or false, but is " + value);
    }
    return value != null && value.booleanValue();
  }

  int integer(String field) {
    JsonNode value = present(field);
    if (value == null) {
      throw new MalformedRecord("Field '" + field + "' is missing");
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new MalformedRecord("Field '" + field + "' must be a whole number, but is " + value);
    }
    return value.intValue();
  }

  /** The texts of a list; a single text counts as a list of one, an absent field as none. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(field)) {
      if (!value.isTextual()) {
        throw new MalformedRecord("Field '" + field + "' must hold texts, but holds " + value);
      }
      texts.add(value.textValue());
    }
    return List.copyOf(texts);
  }

  SubmissionMethod method(String field) {
    return method(field, text(field));
  }

  List<SubmissionMethod> methods(String field) {
    return texts(field).stream().map(code -> method(field, code)).toList();
  }

  Collection<JsonNode> list(String field) {
    JsonNode value = present(field);
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return List.of(value);
    }
    if (!value.isArray()) {
      throw new MalformedRecord("Field '" + field + "' must be a list, but is " + value);
    }
    List<JsonNode> values = new ArrayList<>();
    value.forEach(values::add);
    return values;
  }

  /** The field's value, or null when it is absent or null. */
  JsonNode present(String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private static SubmissionMethod method(String field, String code) {
    return SubmissionMethod.ofCode(code)
        .orElseThrow(
            () -> new MalformedRecord("Field '" + field + "' names an unknown method: " + code));
  }
}
