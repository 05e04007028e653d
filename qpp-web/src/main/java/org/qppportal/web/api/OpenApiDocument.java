package org.qppportal.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the API (OpenAPI 3.0), kept by hand beside the resources it describes. */
final class OpenApiDocument {

  private static final String FILE = "openapi.yaml";

  private OpenApiDocument() {}

  /** As it is kept. */
  static String yaml() {
    return Holder.YAML;
  }

  /** The same as JSON. */
  static String json() {
    return Holder.JSON;
  }

  /** Read once, when somebody first asks. */
  private static final class Holder {
    private static final String YAML = read();
    private static final String JSON = tree(YAML).toString();
  }

  private static JsonNode tree(String yaml) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
