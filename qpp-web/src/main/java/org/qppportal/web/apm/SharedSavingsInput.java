package org.qppportal.web.apm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qppportal.core.apm.SharedSavings.AcoYear;
import org.qppportal.core.apm.SharedSavings.QualityReached;
import org.qppportal.core.apm.SharedSavingsTerms;
import org.qppportal.core.apm.SharedSavingsTerms.Track;
import org.qppportal.web.form.FieldProblem;
import org.qppportal.web.form.NumberFields;

/**
 * An ACO's year, read from the parameters of an address: {@code track}, {@code agreementYear},
 * {@code patients}, {@code benchmark} and {@code spending} in dollars, {@code minimum} rate in
 * percent (empty: by size), {@code quality} ({@code MET}, {@code NEARLY_MET}, {@code NOT_MET}),
 * {@code score} in percent, {@code revenue} in dollars (may be empty).
 */
final class SharedSavingsInput {

  private static final int MOST_PATIENTS = 10_000_000;
  private static final long MOST_DOLLARS = 100_000_000_000L;
  private static final int LONGEST_AGREEMENT = 15;
  private static final int PERCENT = 100;
  private static final int CENTS = 2;

  private final SharedSavingsTerms terms;
  private final NumberFields fields;
  private final Optional<Track> track;
  private final Optional<AcoYear> aco;

  /**
   * Reads an ACO's year.
   *
   * @param tracks those of the year
   */
  SharedSavingsInput(
      int year, List<Track> tracks, SharedSavingsTerms terms, UnaryOperator<String> parameters) {
    this.terms = terms;
    this.fields = new NumberFields(parameters);
    this.track = tracks.stream().filter(one -> one.id().equals(fields.text("track"))).findFirst();
    if (track.isEmpty()) {
      fields.add("track", "Track", "Choose a track of " + year + ".");
    }
    this.aco = read(year);
  }

  Optional<Track> track() {
    return track;
  }

  /** The ACO's year; empty when something is wrong. */
  Optional<AcoYear> aco() {
    return aco.filter(read -> fields.problems().isEmpty());
  }

  List<FieldProblem> problems() {
    return fields.problems();
  }

  private Optional<AcoYear> read(int year) {
    int fewest = terms.minimumRates().get(0).from();
    Optional<BigDecimal> patients = whole("patients", "Assigned patients", fewest, MOST_PATIENTS);
    Optional<BigDecimal> benchmark = fields.required("benchmark", "Benchmark", 1, MOST_DOLLARS);
    Optional<BigDecimal> spending = fields.required("spending", "Spending", 0, MOST_DOLLARS);
    Optional<BigDecimal> agreementYear =
        whole("agreementYear", "Year of the agreement", 1, LONGEST_AGREEMENT);
    Optional<BigDecimal> score = fields.required("score", "Quality score", 0, PERCENT);
    Optional<BigDecimal> revenue =
        fields.number("revenue", "Medicare revenue of its participants", 0, MOST_DOLLARS);
    Optional<BigDecimal> minimum = minimum();
    Optional<QualityReached> quality = quality(year);
    if (!fields.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AcoYear(
            year,
            agreementYear.orElseThrow().intValueExact(),
            patients.orElseThrow().intValueExact(),
            cents(benchmark.orElseThrow()),
            cents(spending.orElseThrow()),
            minimum,
            quality.orElseThrow(),
            score.orElseThrow(),
            revenue.map(SharedSavingsInput::cents)));
  }

  private Optional<BigDecimal> whole(String field, String label, int least, int most) {
    Optional<BigDecimal> number = fields.required(field, label, least, most);
    if (number.filter(n -> n.stripTrailingZeros().scale() > 0).isPresent()) {
      fields.add(field, label, "Enter a whole number.");
      return Optional.empty();
    }
    return number;
  }

  private Optional<BigDecimal> minimum() {
    if (fields.text("minimum").isEmpty()) {
      return Optional.empty();
    }
    if (track.filter(chosen -> chosen.losses().isEmpty()).isPresent()) {
      fields.add(
          "minimum",
          "Minimum rate",
          "Choose “By the number of patients”: a track without losses offers no other.");
      return Optional.empty();
    }
    Optional<BigDecimal> chosen =
        terms.chosenMinimumPercents().value().stream()
            .filter(percent -> percent.toPlainString().equals(fields.text("minimum")))
            .findFirst();
    if (chosen.isEmpty()) {
      fields.add("minimum", "Minimum rate", "Choose one of the list.");
    }
    return chosen;
  }

  private Optional<QualityReached> quality(int year) {
    Optional<QualityReached> quality =
        List.of(QualityReached.values()).stream()
            .filter(one -> one.name().equals(fields.text("quality")))
            .findFirst();
    if (quality.isEmpty()) {
      fields.add("quality", "Quality standard", "Choose whether the ACO met it.");
    } else if (quality.get() == QualityReached.NEARLY_MET
        && terms.quality(year).whenNearlyMet().isEmpty()) {
      fields.add("quality", "Quality standard", year + " has no lesser standard. Choose another.");
    }
    return quality;
  }

  private static long cents(BigDecimal dollars) {
    return dollars
        .movePointRight(CENTS)
        .setScale(0, java.math.RoundingMode.HALF_UP)
        .longValueExact();
  }
}
