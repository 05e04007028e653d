package org.qppportal.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.catalogue.Benchmark.Deciles;
import org.qppportal.core.catalogue.Benchmark.Ladder;
import org.qppportal.core.catalogue.Benchmark.Percentiles;

/** Reads the bounds of a benchmark: deciles up to 2022, percentiles from 2023 on. */
final class PublishedLadder {

  private static final List<String> PERCENTILES =
      List.of("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");

  private static final int DECILES_WITHOUT_FIRST = 9;
  private static final int DECILES = 10;

  private PublishedLadder() {}

  static Ladder of(PublishedFields fields) {
    JsonNode percentiles = fields.present("percentiles");
    return percentiles == null ? deciles(fields) : percentiles(percentiles);
  }

  /** -1 when the bounds fall, 1 when they rise, 0 when they are all the same. */
  static int direction(Ladder ladder) {
    List<BigDecimal> bounds = ladder.bounds();
    return Integer.signum(bounds.get(bounds.size() - 1).compareTo(bounds.get(0)));
  }

  private static Ladder deciles(PublishedFields fields) {
    List<BigDecimal> bounds = new ArrayList<>();
    for (JsonNode bound : fields.list("deciles")) {
      bounds.add(number("deciles", bound));
    }
    if (bounds.size() != DECILES && bounds.size() != DECILES_WITHOUT_FIRST) {
      throw new MalformedRecord("Field 'deciles' must hold 9 or 10 numbers, not " + bounds.size());
    }
    return checked("deciles", new Deciles(List.copyOf(bounds)));
  }

  private static Ladder percentiles(JsonNode node) {
    if (!node.isObject() || node.size() != PERCENTILES.size()) {
      throw new MalformedRecord("Field 'percentiles' must hold the percentiles " + PERCENTILES);
    }
    List<BigDecimal> bounds = new ArrayList<>();
    for (String percentile : PERCENTILES) {
      bounds.add(number("percentiles." + percentile, node.path(percentile)));
    }
    Ladder ladder = checked("percentiles", new Percentiles(List.copyOf(bounds)));
    if (direction(ladder) < 0) {
      throw new MalformedRecord("Field 'percentiles' must rise, but falls: " + bounds);
    }
    return ladder;
  }

  private static BigDecimal number(String field, JsonNode node) {
    if (!node.isNumber()) {
      throw new MalformedRecord("Field '" + field + "' must hold numbers, but holds " + node);
    }
    return node.decimalValue();
  }

  private static Ladder checked(String field, Ladder ladder) {
    int direction = direction(ladder);
    List<BigDecimal> bounds = ladder.bounds();
    for (int i = 1; i < bounds.size(); i++) {
      int step = Integer.signum(bounds.get(i).compareTo(bounds.get(i - 1)));
      if (step != 0 && step != direction) {
        throw new MalformedRecord(
            "Field '" + field + "' must rise or fall throughout, but is " + bounds);
      }
    }
    return ladder;
  }
}
