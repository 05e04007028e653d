package org.qppportal.core.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.close.CategoryFigure;

/**
 * A clinician's result as it was seen when a review was asked for.
 *
 * @param status in words
 * @param source whose score it is, in words; null when payment is not adjusted
 * @param finalScore in points; null as above
 * @param percent the payment adjustment; null as above
 * @param categories what the score is made of
 */
public record SeenFigures(
    String npi,
    String status,
    String source,
    BigDecimal finalScore,
    BigDecimal percent,
    List<CategoryFigure> categories) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static String toJson(Object figures) {
    try {
      return JSON.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SeenFigures> ofJson(String json) {
    return read(json, new TypeReference<>() {});
  }

  static List<CategoryFigure> categories(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
