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
 * Reads the files that the program publishes for a performance year. A record that cannot be
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
   * Reads a year's measures and benchmarks alone.
   *
   * @param year the performance year that the benchmarks must be for
   * @param measures the published measures data, a JSON array
   * @param benchmarks the published benchmarks, a JSON array
   * @throws IOException when a file cannot be read or is not well-formed JSON
   * @throws MalformedRecord when a file is not a JSON array
   */
  public static CatalogueReading read(int year, InputStream measures, InputStream benchmarks)
      throws IOException {
    return read(year, PublishedFiles.of(measures, benchmarks));
  }

  /**
   * Reads a year's files.
   *
   * @param year the performance year that the benchmarks must be for
   * @throws IOException when a file cannot be read or is not well-formed JSON
   * @throws MalformedRecord when a file is not a JSON array
   */
  public static CatalogueReading read(int year, PublishedFiles files) throws IOException {
    MessageDigest digest = sha256();
    CatalogueCollector collector = new CatalogueCollector(year, MAPPER);
    read("measures", files.measures(), digest, collector::measure);
    digest.update((byte) 0);
    read("benchmarks", files.benchmarks(), digest, collector::benchmark);
    if (files.clusters().isPresent()) {
      digest.update((byte) 1);
      read("clinical clusters", files.clusters().get(), digest, collector::cluster);
    }
    if (files.mvps().isPresent()) {
      digest.update((byte) 2);
      read("pathways", files.mvps().get(), digest, collector::mvp);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return collector.reading(hash.substring(0, VERSION_DIGITS), hash);
  }

  private static void read(String file, InputStream in, MessageDigest digest, Taker taker)
      throws IOException {
    byte[] bytes = in.readAllBytes();
    digest.update(bytes);
    int index = 0;
    for (JsonNode node : array(file, bytes)) {
      taker.take(index++, node);
    }
  }

  private static JsonNode array(String file, byte[] bytes) throws IOException {
    JsonNode node = MAPPER.readTree(bytes);
    if (!node.isArray()) {
      throw new MalformedRecord("The " + file + " file must be a JSON array");
    }
    return node;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Takes over one record of a file. */
  private interface Taker {
    void take(int index, JsonNode node) throws IOException;
  }
}
