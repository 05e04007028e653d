package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * Advancing Care Information 2017 and 2018: all or nothing 50 for the base, then performance and
 * bonus, at most 100, 414.1380(b)(4)(i). Measures are named without {@code ACI_} or {@code PI_}.
 */
final class ReferenceAdvancing {

  /** Each requirement of the base score with what satisfies it. */
  private static final List<Set<String>> BASE =
      List.of(
          Set.of("PPHI_1", "TRANS_PPHI_1"),
          Set.of("EP_1", "LVPP_1", "TRANS_EP_1", "TRANS_LVPP_1"),
          Set.of("PEA_1", "TRANS_PEA_1"),
          Set.of("HIE_1", "LVOTC_1", "TRANS_HIE_1", "TRANS_LVOTC_1"),
          Set.of("HIE_2", "LVITC_1", "TRANS_HIE_1", "TRANS_LVOTC_1"),
          Set.of("INFBLO_1"),
          Set.of("ONCDIR_1"));

  private static final Set<String> TEN_POINTS =
      Set.of(
          "PEA_1",
          "PEA_2",
          "CCTPE_1",
          "CCTPE_2",
          "CCTPE_3",
          "HIE_1",
          "HIE_2",
          "HIE_3",
          "TRANS_PSE_1",
          "TRANS_PEA_2",
          "TRANS_SM_1",
          "TRANS_MR_1");

  private static final Set<String> TWENTY_POINTS = Set.of("TRANS_PEA_1", "TRANS_HIE_1");

  private static final int BASE_SCORE = 50;
  private static final int MOST = 100;

  private ReferenceAdvancing() {}

  /** The best set; one submission mechanism per category. */
  static ReferenceCategory of(ReferenceCase scored) {
    List<MeasurementSet> sets = scored.sets(Category.PI);
    int best = 0;
    String how = "nothing sent";
    for (MeasurementSet set : sets) {
      int score = score(scored.year(), set);
      how = how + ", " + set.submissionMethod() + " " + score;
      best = Math.max(best, score);
    }
    return new ReferenceCategory(BigDecimal.valueOf(best), !sets.isEmpty(), how);
  }

  private static int score(int year, MeasurementSet set) {
    Map<String, MeasurementValue> values = ReferenceInteroperability.values(set);
    for (Set<String> requirement : BASE) {
      if (requirement.stream().noneMatch(id -> done(values.get(id)))) {
        return 0;
      }
    }
    return Math.min(MOST, BASE_SCORE + performance(year, values) + bonus(year, set, values));
  }

  private static int performance(int year, Map<String, MeasurementValue> values) {
    int points = 0;
    for (Map.Entry<String, MeasurementValue> entry : values.entrySet()) {
      if (TEN_POINTS.contains(entry.getKey())) {
        points += points(entry.getValue());
      } else if (TWENTY_POINTS.contains(entry.getKey())) {
        points += 2 * points(entry.getValue());
      }
    }
    boolean registry =
        year == 2017
            ? done(values.get("PHCDRR_1")) || done(values.get("TRANS_PHCDRR_1"))
            : registries(values, false) > 0;
    return points + (registry ? 10 : 0);
  }

  private static int bonus(int year, MeasurementSet set, Map<String, MeasurementValue> values) {
    int points = done(values.get("IACEHRT_1")) ? 10 : 0;
    boolean first = done(values.get("PHCDRR_1")) || done(values.get("TRANS_PHCDRR_1"));
    long registries = registries(values, false);
    boolean another =
        year == 2017
            ? registries > (first ? 1 : 0)
            : registries > 1 || registries(values, true) > 0;
    points += another ? 5 : 0;
    boolean only2015Edition =
        set.cehrtId().filter(id -> id.startsWith("15E", 2)).isPresent()
            && values.keySet().stream().noneMatch(id -> id.startsWith("TRANS_"));
    return points + (year == 2018 && only2015Edition ? 10 : 0);
  }

  /** Registries reported to, or those reported to as a further one of their kind. */
  private static long registries(Map<String, MeasurementValue> values, boolean further) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().contains("PHCDRR_") && done(entry.getValue()))
        .filter(entry -> entry.getKey().endsWith("_MULTI") == further)
        .count();
  }

  /** One point for each started tenth of the rate, the rate rounded to a whole percent. */
  private static int points(MeasurementValue value) {
    if (!(value instanceof Proportion proportion) || proportion.numerator() < 1) {
      return 0;
    }
    int percent =
        ReferenceNumbers.divide(
                BigDecimal.valueOf(100 * proportion.numerator()),
                BigDecimal.valueOf(proportion.denominator()))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    return Math.max(1, (percent + 9) / 10);
  }

  private static boolean done(MeasurementValue value) {
    return ReferenceInteroperability.done(value);
  }
}
