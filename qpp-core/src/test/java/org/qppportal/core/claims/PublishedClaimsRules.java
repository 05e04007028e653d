package org.qppportal.core.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The claims rules of the years that the portal ships, read once for all tests. */
public final class PublishedClaimsRules {

  /** Years with claims rules among those shipped. */
  public static final int[] YEARS = {2017, 2018, 2019, 2020, 2021};

  private static final Map<Integer, ClaimsRules> READ = new ConcurrentHashMap<>();

  private PublishedClaimsRules() {}

  /** The rules of a year. */
  public static ClaimsRules of(int year) {
    return READ.computeIfAbsent(year, any -> ClaimsRules.read(year, measuresData(year)));
  }

  static JsonNode measuresData(int year) {
    try (InputStream in =
        PublishedClaimsRules.class.getResourceAsStream(
            "/catalogue/measures/" + year + "/measures-data.json")) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SingleSourceMeasure measure(int year, String id) {
    return of(year).measures().stream()
        .filter(measure -> measure.measureId().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
