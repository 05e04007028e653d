package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.SharedSavingsTerms.Effect;
import org.qppportal.core.apm.SharedSavingsTerms.Losses;
import org.qppportal.core.apm.SharedSavingsTerms.MinimumRate;
import org.qppportal.core.apm.SharedSavingsTerms.Track;
import org.qppportal.core.policy.Cited;

/**
 * What an ACO of the Shared Savings Program gets or owes for a year. Savings count from the first
 * dollar once they reach the minimum rate; losses do so with two-sided risk. Payments are exact to
 * the cent, rounded once.
 */
public final class SharedSavings {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SharedSavingsTerms terms;

  public SharedSavings(SharedSavingsTerms terms) {
    this.terms = terms;
  }

  /** How an ACO did by the year's quality standard. */
  public enum QualityReached {
    MET,
    /** The lesser standard of the years that have one. */
    NEARLY_MET,
    NOT_MET
  }

  /**
   * An ACO's year.
   *
   * @param year the performance year
   * @param agreementYear the year of its agreement, counted from 1
   * @param patients assigned to it
   * @param benchmarkCents the updated benchmark of all its patients, in cents; above zero
   * @param expenditureCents what Medicare spent on them, in cents
   * @param chosenMinimumPercent the minimum rate it chose; empty for that of its size
   * @param quality whether it met the standard
   * @param qualityPercent its quality score, 0 to 100
   * @param revenueCents Medicare revenue of its participants, in cents; empty when not known
   */
  public record AcoYear(
      int year,
      int agreementYear,
      int patients,
      long benchmarkCents,
      long expenditureCents,
      Optional<BigDecimal> chosenMinimumPercent,
      QualityReached quality,
      BigDecimal qualityPercent,
      Optional<Long> revenueCents) {

    public AcoYear {
      if (benchmarkCents <= 0 || agreementYear < 1 || patients < 1) {
        throw new IllegalArgumentException("Benchmark, agreement year and patients are above zero");
      }
      if (qualityPercent.signum() < 0 || qualityPercent.compareTo(HUNDRED) > 0) {
        throw new IllegalArgumentException("A quality score is 0 to 100 percent");
      }
    }
  }

  /**
   * The outcome.
   *
   * @param savedCents benchmark less expenditure; negative for a loss
   * @param minimumPercent what savings or losses must reach, in percent of the benchmark
   * @param ratePercent the ACO's share of them
   * @param capCents the most that it gets or owes
   * @param paymentCents what it gets; negative for what it owes
   * @param steps how that was found, in whole sentences
   */
  public record Outcome(
      long savedCents,
      BigDecimal minimumPercent,
      BigDecimal ratePercent,
      long capCents,
      long paymentCents,
      List<String> steps) {}

  /**
   * Calculates a year.
   *
   * @throws IllegalArgumentException when the ACO is too small for a rate, or chose one that the
   *     track does not offer
   */
  public Outcome of(Track track, AcoYear aco) {
    long saved = Math.subtractExact(aco.benchmarkCents(), aco.expenditureCents());
    BigDecimal minimum = minimum(track, aco);
    List<String> steps = new ArrayList<>();
    steps.add(
        "Spending was %s %s the benchmark of %s."
            .formatted(
                Words.dollars(Math.abs(saved)),
                saved < 0 ? "above" : "below",
                Words.dollars(aco.benchmarkCents())));
    if (!reaches(Math.abs(saved), minimum, aco.benchmarkCents())) {
      steps.add("That does not reach the minimum rate of %s.".formatted(read(minimum)));
      return new Outcome(saved, minimum, BigDecimal.ZERO, 0, 0, steps);
    }
    steps.add("That reaches the minimum rate of %s.".formatted(read(minimum)));
    return saved >= 0
        ? savings(track, aco, saved, minimum, steps)
        : losses(track, aco, saved, minimum, steps);
  }

  private Outcome savings(
      Track track, AcoYear aco, long saved, BigDecimal minimum, List<String> steps) {
    BigDecimal rate = sharingRate(track, aco, steps);
    long cap = part(aco.benchmarkCents(), track.savingsCapPercent().value());
    long share = part(saved, rate);
    steps.add(
        "%s of the savings are %s; the most is %s, %s of the benchmark."
            .formatted(
                read(rate),
                Words.dollars(share),
                Words.dollars(cap),
                Words.percent(track.savingsCapPercent().value())));
    return new Outcome(saved, minimum, rate, cap, Math.min(share, cap), steps);
  }

  private Outcome losses(
      Track track, AcoYear aco, long saved, BigDecimal minimum, List<String> steps) {
    if (track.losses().isEmpty()) {
      steps.add("With one-sided risk nothing is owed.");
      return new Outcome(saved, minimum, BigDecimal.ZERO, 0, 0, steps);
    }
    Losses losses = track.losses().get();
    BigDecimal rate = lossRate(track, losses, aco);
    long cap = lossCap(losses, aco, steps);
    long share = part(-saved, rate);
    steps.add(
        "%s of the loss are %s; the most owed is %s."
            .formatted(read(rate), Words.dollars(share), Words.dollars(cap)));
    return new Outcome(saved, minimum, rate, cap, -Math.min(share, cap), steps);
  }

  private BigDecimal sharingRate(Track track, AcoYear aco, List<String> steps) {
    Optional<Effect> effect = effect(aco);
    if (effect.isEmpty()) {
      steps.add("The quality standard is not met, so no savings are shared.");
      return BigDecimal.ZERO;
    }
    BigDecimal most = track.sharingPercent().value();
    if (effect.get() == Effect.FULL) {
      steps.add("The quality standard is met, so the rate is the whole %s.".formatted(read(most)));
      return most;
    }
    BigDecimal rate = scaled(most, aco);
    steps.add(
        "The rate is %s times the quality score of %s: %s."
            .formatted(read(most), read(aco.qualityPercent()), read(rate)));
    return rate;
  }

  private Optional<Effect> effect(AcoYear aco) {
    SharedSavingsTerms.Quality rule = terms.quality(aco.year());
    return switch (aco.quality()) {
      case MET -> Optional.of(rule.whenMet().value());
      case NEARLY_MET -> rule.whenNearlyMet().map(Cited::value);
      case NOT_MET -> Optional.empty();
    };
  }

  /** What the ACO does not get of savings by its quality, it owes of losses, within limits. */
  private BigDecimal lossRate(Track track, Losses losses, AcoYear aco) {
    if (losses.fixedPercent().isPresent()) {
      return losses.fixedPercent().get().value();
    }
    BigDecimal most = losses.mostPercent().orElseThrow().value();
    if (effect(aco).isEmpty()) {
      return most;
    }
    return HUNDRED
        .subtract(scaled(track.sharingPercent().value(), aco))
        .max(losses.leastPercent().orElseThrow().value())
        .min(most);
  }

  private static long lossCap(Losses losses, AcoYear aco, List<String> steps) {
    List<BigDecimal> byYear = losses.capPercents().value();
    BigDecimal percent = byYear.get(Math.min(aco.agreementYear(), byYear.size()) - 1);
    long cap = part(aco.benchmarkCents(), percent);
    if (losses.revenueCapPercent().isEmpty()) {
      return cap;
    }
    if (aco.revenueCents().isEmpty()) {
      steps.add(
          "The revenue of the ACO's participants is not known, which may limit what is owed further.");
      return cap;
    }
    return Math.min(cap, part(aco.revenueCents().get(), losses.revenueCapPercent().get().value()));
  }

  private BigDecimal minimum(Track track, AcoYear aco) {
    Optional<BigDecimal> chosen = aco.chosenMinimumPercent();
    if (chosen.isEmpty()) {
      return bySize(aco.patients());
    }
    if (track.losses().isEmpty()
        || terms.chosenMinimumPercents().value().stream()
            .noneMatch(percent -> percent.compareTo(chosen.get()) == 0)) {
      throw new IllegalArgumentException("The track does not offer this minimum rate");
    }
    return chosen.get();
  }

  private BigDecimal bySize(int patients) {
    MinimumRate range =
        terms.minimumRates().stream()
            .filter(rate -> rate.from() <= patients)
            .reduce((smaller, larger) -> larger)
            .orElseThrow(() -> new IllegalArgumentException("No minimum rate for so few patients"));
    if (range.to().isEmpty()) {
      return range.atFrom();
    }
    return range
        .atTo()
        .subtract(range.atFrom())
        .multiply(BigDecimal.valueOf((long) patients - range.from()))
        .divide(BigDecimal.valueOf((long) range.to().get() - range.from()), MathContext.DECIMAL64)
        .add(range.atFrom());
  }

  private static boolean reaches(long cents, BigDecimal percent, long benchmark) {
    return cents > 0
        && BigDecimal.valueOf(cents)
                .multiply(HUNDRED)
                .compareTo(BigDecimal.valueOf(benchmark).multiply(percent))
            >= 0;
  }

  private static BigDecimal scaled(BigDecimal percent, AcoYear aco) {
    return percent.multiply(aco.qualityPercent()).divide(HUNDRED);
  }

  private static long part(long cents, BigDecimal percent) {
    return BigDecimal.valueOf(cents)
        .multiply(percent)
        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static String read(BigDecimal percent) {
    return Words.percent(percent.setScale(2, RoundingMode.HALF_UP));
  }
}
