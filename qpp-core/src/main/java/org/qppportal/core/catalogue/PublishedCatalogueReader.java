package org.qppportal.core.catalogue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads the two files that the program publishes for a performance year. A record that cannot be
 * trusted (unknown code, duplicate id, benchmark of a measure that the year does not have, bounds
 * that do not fit) is refused and reported; all others load.
 */
public final class PublishedCatalogueReader {

  private static final int VERSION_DIGITS = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private PublishedCatalogueReader() {}

  /**
   * Reads a year's files.
   *
   * @param year the performance year that the benchmarks must be for
   * @param measures the published measures data, a JSON array
   * @param benchmarks the published benchmarks, a JSON array
   * @throws IOException when a file cannot be read or is not well-formed JSON
   * @throws MalformedRecord when a file is not a JSON array
   */
  public static CatalogueReading read(int year, InputStream measures, InputStream benchmarks)
      throws IOException {
    byte[] measureBytes = measures.readAllBytes();
    byte[] benchmarkBytes = benchmarks.readAllBytes();
    String hash = hash(measureBytes, benchmarkBytes);
    CatalogueCollector collector = new CatalogueCollector(year, MAPPER);
    int index = 0;
    for (JsonNode node : array("measures", measureBytes)) {
      collector.measure(index++, node);
    }
    index = 0;
    for (JsonNode node : array("benchmarks", benchmarkBytes)) {
      collector.benchmark(index++, node);
    }
    return collector.reading(hash.substring(0, VERSION_DIGITS), hash);
  }

  private static JsonNode array(String file, byte[] bytes) throws IOException {
    JsonNode node = MAPPER.readTree(bytes);
    if (!node.isArray()) {
      throw new MalformedRecord("The " + file + " file must be a JSON array");
    }
    return node;
  }

  private static String hash(byte[] measures, byte[] benchmarks) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(measures);
      digest.update((byte) 0);
      digest.update(benchmarks);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
