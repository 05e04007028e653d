package org.qppportal.core.estimate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.estimate.EstimateRequest.MeasureRate;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;

/** Small words to write assumptions with. */
final class Assume {

  static final BigDecimal CHARGES = new BigDecimal("100000");
  static final PracticeTraits SMALL =
      new PracticeTraits(true, false, false, false, false, false, false);
  static final PracticeTraits HOSPITAL =
      new PracticeTraits(false, false, false, false, true, false, false);

  private Assume() {}

  /** Percents such as {@code quality 80 pi 100}; what is not named is not scored. */
  static EstimateRequest percents(int year, String percents) {
    return percents(year, percents, PracticeTraits.NONE);
  }

  static EstimateRequest percents(int year, String percents, PracticeTraits traits) {
    return new EstimateRequest(
        year, parse(percents), List.of(), traits, Optional.empty(), CHARGES, false);
  }

  static EstimateRequest patients(int year, String percents, PatientMix patients) {
    return new EstimateRequest(
        year,
        parse(percents),
        List.of(),
        PracticeTraits.NONE,
        Optional.of(patients),
        CHARGES,
        false);
  }

  static EstimateRequest measures(int year, String percents, MeasureRate... measures) {
    return new EstimateRequest(
        year,
        parse(percents),
        List.of(measures),
        PracticeTraits.NONE,
        Optional.empty(),
        CHARGES,
        false);
  }

  private static Map<Category, BigDecimal> parse(String text) {
    String[] words = text.isEmpty() ? new String[0] : text.split(" ");
    Map<Category, BigDecimal> percents = new EnumMap<>(Category.class);
    for (int i = 0; i < words.length; i += 2) {
      percents.put(Category.ofCode(words[i]).orElseThrow(), new BigDecimal(words[i + 1]));
    }
    return percents;
  }
}
