package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * Promoting Interoperability from 2019 on: the points of the measures and of the bonuses, at most
 * 100, and nothing at all where something required is missing, 414.1380(b)(4)(ii). Measures are
 * named without {@code PI_}.
 */
final class ReferenceInteroperability {

  private static final int MOST = 100;

  private final int year;
  private final Map<String, MeasurementValue> values;

  private ReferenceInteroperability(int year, Map<String, MeasurementValue> values) {
    this.year = year;
    this.values = values;
  }

  static ReferenceCategory of(ReferenceCase scored) {
    int year = scored.year();
    if (year <= 2018) {
      return ReferenceAdvancing.of(scored);
    }
    List<MeasurementSet> sets = scored.sets(Category.PI);
    if (sets.isEmpty()) {
      return new ReferenceCategory(BigDecimal.ZERO, false, "nothing sent");
    }
    int best = 0;
    boolean complete = false;
    for (MeasurementSet set : sets) {
      ReferenceInteroperability one = new ReferenceInteroperability(year, values(set));
      best = Math.max(best, one.score());
      complete |= one.complete();
    }
    if (year <= 2024
        && conflicting(sets.stream().map(ReferenceInteroperability::values).toList())) {
      best = 0;
    }
    boolean sent = year < 2024 || complete;
    return new ReferenceCategory(BigDecimal.valueOf(best), sent, "complete " + complete);
  }

  /**
   * Whether two sets report a measure differently, or one excludes what the other reports. What is
   * answered with no, or has nobody in its numerator, is not reported.
   */
  private static boolean conflicting(List<Map<String, MeasurementValue>> sets) {
    for (Map<String, MeasurementValue> one : sets) {
      for (Map<String, MeasurementValue> other : sets) {
        for (Map.Entry<String, MeasurementValue> entry : one.entrySet()) {
          String id = entry.getKey();
          MeasurementValue value = other.get(id);
          if (one != other
              && done(entry.getValue())
              && ((done(value) && !value.equals(entry.getValue())) || excludes(other, id))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean excludes(Map<String, MeasurementValue> values, String id) {
    return switch (id) {
      case "EP_1" -> done(values.get("LVPP_1"));
      case "HIE_1" -> done(values.get("LVOTC_1"));
      case "HIE_4" -> done(values.get("LVITC_2")) || done(values.get("CUITC_1"));
      default -> excluded(values, id);
    };
  }

  private int score() {
    if (!complete()) {
      return 0;
    }
    return Math.min(MOST, points() + bonus());
  }

  // -- what is required

  private boolean complete() {
    return attested()
        && (done("EP_1") || done("LVPP_1"))
        && (year < 2023 || done("EP_2") || excluded("EP_2"))
        && exchange()
        && done("PEA_1")
        && publicHealth();
  }

  private boolean attested() {
    boolean safer = year < 2022 || (year < 2024 ? values.containsKey("PPHI_2") : done("PPHI_2"));
    return done("PPHI_1") && done("INFBLO_1") && done("ONCDIR_1") && safer;
  }

  private boolean exchange() {
    return alternativeExchange()
        || (done("HIE_1") || done("LVOTC_1"))
            && (done("HIE_4") || done("LVITC_2") || done("CUITC_1"));
  }

  /** Bi-directional exchange from 2021 on, and the trusted exchange framework from 2023 on. */
  private boolean alternativeExchange() {
    return (year >= 2021 && done("HIE_5")) || (year >= 2023 && done("HIE_6"));
  }

  private boolean publicHealth() {
    if (year <= 2021) {
      return registries() + excludedRegistries() >= 2;
    }
    return (registry(1) || excluded("PHCDRR_1"))
        && (registry(3) || excluded("PHCDRR_3") || suppressedCaseReporting());
  }

  /** In 2025 case reporting counted however it was answered. */
  private boolean suppressedCaseReporting() {
    return year == 2025 && values.containsKey("PHCDRR_3");
  }

  // -- points

  private int points() {
    boolean later = year >= 2023;
    int prescribing = 10;
    int monitoring = later ? 10 : 0;
    int send = later ? 15 : 20;
    int receive = send;
    int access = later ? 25 : 40;
    int publicHealth = later ? 25 : 10;

    if (later && !done("EP_2")) {
      prescribing += monitoring;
      monitoring = 0;
    }
    if (!done("EP_1")) {
      send += prescribing / 2;
      receive += prescribing / 2;
      prescribing = 0;
    }
    if (!alternativeExchange()) {
      if (!done("HIE_4")) {
        send += receive;
        receive = 0;
      }
      if (!done("HIE_1")) {
        // Where receiving is reported, only the points of sending go to patient access.
        access += send;
        send = 0;
      }
    }
    if (bothPublicHealthExcluded()) {
      access += publicHealth;
      publicHealth = 0;
    }
    int exchange =
        alternativeExchange() ? send + receive : points(send, "HIE_1") + points(receive, "HIE_4");
    return points(prescribing, "EP_1")
        + monitoring
        + exchange
        + points(access, "PEA_1")
        + publicHealth;
  }

  private boolean bothPublicHealthExcluded() {
    if (year <= 2021) {
      return registries() == 0;
    }
    if (year == 2025) {
      return false;
    }
    return !registry(1) && !registry(3);
  }

  private int bonus() {
    int points = 0;
    if (year <= 2022 && done("EP_2")) {
      points += year <= 2020 ? 5 : 10;
    }
    if (year == 2019 && done("EP_3")) {
      points += 5;
    }
    if (year >= 2022
        && (registry(2) || registry(4) || registry(5) || (year >= 2026 && done("PHCDRR_6")))) {
      points += 5;
    }
    return points;
  }

  // -- what was sent

  /** A public health measure; from 2023 on it needs its level of active engagement. */
  private boolean registry(int number) {
    String id = "PHCDRR_" + number;
    return done(id) && (year < 2023 || done(id + "_PRE") || done(id + "_PROD"));
  }

  private int registries() {
    int count = 0;
    for (int number = 1; number <= 5; number++) {
      if (done("PHCDRR_" + number)) {
        count += done("PHCDRR_" + number + "_MULTI") ? 2 : 1;
      }
    }
    return count;
  }

  private int excludedRegistries() {
    int count = 0;
    for (int number = 1; number <= 5; number++) {
      count += excluded("PHCDRR_" + number) && !done("PHCDRR_" + number) ? 1 : 0;
    }
    return count;
  }

  private boolean excluded(String id) {
    return excluded(values, id);
  }

  private static boolean excluded(Map<String, MeasurementValue> values, String id) {
    return values.keySet().stream()
        .anyMatch(key -> key.startsWith(id + "_EX_") && done(values.get(key)));
  }

  private boolean done(String id) {
    return done(values.get(id));
  }

  /** Yes, or at least one patient. */
  static boolean done(MeasurementValue value) {
    return value instanceof YesNo answer && answer.value()
        || value instanceof Proportion proportion && proportion.numerator() >= 1;
  }

  private int points(int most, String id) {
    if (!(values.get(id) instanceof Proportion proportion) || proportion.numerator() < 1) {
      return 0;
    }
    BigDecimal exact =
        ReferenceNumbers.divide(
            BigDecimal.valueOf(most * proportion.numerator()),
            BigDecimal.valueOf(proportion.denominator()));
    return most == 0 ? 0 : Math.max(1, exact.setScale(0, RoundingMode.HALF_UP).intValue());
  }

  /** The values of a set by measure, without the prefix that names the category. */
  static Map<String, MeasurementValue> values(MeasurementSet set) {
    Map<String, MeasurementValue> values = new HashMap<>();
    for (Measurement measurement : set.measurements()) {
      values.put(measurement.measureId().replaceFirst("^(ACI|PI)_", ""), measurement.value());
    }
    return values;
  }
}
