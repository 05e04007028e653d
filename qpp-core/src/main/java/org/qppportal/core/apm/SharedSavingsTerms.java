package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.DataFile;
import org.qppportal.persistence.type.CodedValue;

/**
 * What the Shared Savings Program agrees with its ACOs (42 CFR part 425 subpart G).
 *
 * @param tracks the tracks and levels
 * @param minimumRates minimum savings rates by the number of patients, fewest patients first
 * @param chosenMinimumPercents the rates that an ACO with two-sided risk can choose instead
 * @param quality what quality does to the shared rate, oldest first
 */
public record SharedSavingsTerms(
    List<Track> tracks,
    List<MinimumRate> minimumRates,
    Cited<List<BigDecimal>> chosenMinimumPercents,
    List<Quality> quality) {

  /**
   * A track or level.
   *
   * @param id as in the register of APMs
   * @param name what people call it
   * @param sharingPercent the most of savings that the ACO gets
   * @param savingsCapPercent the most that it gets, in percent of the benchmark
   * @param losses what it owes; empty with one-sided risk
   */
  public record Track(
      String id,
      String name,
      Cited<BigDecimal> sharingPercent,
      Cited<BigDecimal> savingsCapPercent,
      Optional<Losses> losses) {}

  /**
   * Two-sided risk.
   *
   * @param fixedPercent of losses, where quality does not matter
   * @param leastPercent of losses with the best quality, where it does
   * @param mostPercent of losses with the worst
   * @param capPercents the most owed in percent of the benchmark, by year of the agreement; the
   *     last holds for all further years
   * @param revenueCapPercent the most owed in percent of the Medicare revenue of the ACO's
   *     participants, where that is less
   */
  public record Losses(
      Optional<Cited<BigDecimal>> fixedPercent,
      Optional<Cited<BigDecimal>> leastPercent,
      Optional<Cited<BigDecimal>> mostPercent,
      Cited<List<BigDecimal>> capPercents,
      Optional<Cited<BigDecimal>> revenueCapPercent) {}

  /**
   * The minimum savings rate of a range of patients: it falls evenly from the first number to the
   * last.
   *
   * @param from the fewest patients
   * @param to the most; empty for the last range
   * @param atFrom percent at the fewest
   * @param atTo percent at the most
   */
  public record MinimumRate(int from, Optional<Integer> to, BigDecimal atFrom, BigDecimal atTo) {}

  /**
   * What quality does.
   *
   * @param firstYear the first performance year
   * @param whenMet what share an ACO gets that meets the standard
   * @param whenNearlyMet what one gets that meets the lesser standard; empty where there is none
   */
  public record Quality(
      int firstYear, Cited<Effect> whenMet, Optional<Cited<Effect>> whenNearlyMet) {}

  /** How the share of savings follows quality. */
  public enum Effect implements CodedValue {
    /** A gate: the whole rate. */
    FULL("full"),
    /** A scale: the rate times the quality score. */
    SCALED("scaled");

    private final String code;

    Effect(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * Reads the terms from the classpath.
   *
   * @throws org.qppportal.core.policy.MalformedPolicy when the file cannot be used
   */
  public static SharedSavingsTerms load() {
    return DataFile.read("apm/shared-savings.yaml", SharedSavingsTerms.class);
  }

  /** A track by its id. */
  public Optional<Track> track(String id) {
    return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
  }

  /** What quality does in a year. */
  public Quality quality(int year) {
    return quality.stream()
        .filter(rule -> rule.firstYear() <= year)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("No terms of " + year));
  }
}
