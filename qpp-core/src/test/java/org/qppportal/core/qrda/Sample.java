package org.qppportal.core.qrda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.qppportal.core.testing.SharedData;

/** One published sample document and what the program's converter of its year made of it. */
record Sample(JsonNode entry) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode entry : json("manifest.json")) {
      if (entry.path("file").asText().startsWith("qrda3/")) {
        samples.add(new Sample(entry));
      }
    }
    return samples;
  }

  static Sample named(String name) {
    return all().stream().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
  }

  String name() {
    String file = entry.path("file").asText();
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".xml.gz".length());
  }

  int year() {
    return entry.path("year").asInt();
  }

  String outcome() {
    return entry.path("outcome").asText();
  }

  byte[] xml() {
    byte[] packed = SharedData.bytes("samples/" + entry.path("file").asText());
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<Integer> errorCodes() {
    return codes("expected_error_codes");
  }

  Set<Integer> recommendedCodes() {
    return codes("recommended_codes");
  }

  boolean isRecommended(String word) {
    for (JsonNode code : entry.path("recommended_codes")) {
      if (code.asText().equals(word)) {
        return true;
      }
    }
    return false;
  }

  Optional<JsonNode> qpp() {
    return expected("expected_qpp");
  }

  Optional<JsonNode> errors() {
    return expected("expected_errors");
  }

  private Set<Integer> codes(String field) {
    Set<Integer> codes = new TreeSet<>();
    for (JsonNode code : entry.path(field)) {
      if (code.isInt()) {
        codes.add(code.asInt());
      }
    }
    return codes;
  }

  private Optional<JsonNode> expected(String field) {
    JsonNode value = entry.path(field);
    if (value.isTextual()) {
      return Optional.of(json(value.asText()));
    }
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private static JsonNode json(String file) {
    try {
      return MAPPER.readTree(SharedData.bytes("samples/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return year() + " " + name();
  }
}
