package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The promoting interoperability category from 2019 on (42 CFR 414.1375, 414.1380(b)(4)(ii)).
 *
 * @param maximumPoints the most points
 * @param minimumPeriodDays fewest days in a row to be reported
 * @param leastPoints points of a rate with anybody in its numerator
 * @param attestations what must be answered with yes
 * @param answers what must be answered, with yes or no
 * @param measurePoints the points of each measure but those of public health
 * @param required measures that everybody reports or excludes
 * @param exchange the ways to report health information exchange, of which one is enough, the best
 *     first; each a list of measures
 * @param exclusions what says that a measure does not apply, by measure
 * @param redistribution where the points of excluded measures go, in this order
 * @param publicHealth the objective of public health and clinical data registries
 * @param engagement the levels of active engagement of which one is reported beside a registry
 *     measure
 * @param bonuses points beyond those of the objectives
 * @param conflictScoresZero whether data of several senders that contradicts itself scores nothing;
 *     otherwise the set with the most points counts
 * @param submissionNeedsEverything whether data that lacks anything required is no submission
 */
public record PromotingInteroperabilityPolicy(
    Cited<BigDecimal> maximumPoints,
    Cited<Integer> minimumPeriodDays,
    Cited<BigDecimal> leastPoints,
    Cited<List<String>> attestations,
    Optional<Cited<List<String>>> answers,
    Cited<Map<String, BigDecimal>> measurePoints,
    Cited<List<String>> required,
    Cited<List<List<String>>> exchange,
    Cited<Map<String, List<String>>> exclusions,
    List<Redistribution> redistribution,
    PublicHealth publicHealth,
    Optional<Cited<Map<String, List<String>>>> engagement,
    List<Bonus> bonuses,
    Cited<Boolean> conflictScoresZero,
    Optional<Cited<Boolean>> submissionNeedsEverything) {

  /**
   * Where the points of an excluded measure go.
   *
   * @param measure the measure
   * @param targets who get its points in equal parts, as far as they are reported
   */
  public record Redistribution(String measure, Cited<List<String>> targets) {}

  /**
   * The objective of public health and clinical data registries.
   *
   * @param points points of the objective
   * @param measures the measures that count for it
   * @param count how many of them are reported or excluded
   * @param furtherRegistry measures that report another registry of the same kind, by measure
   * @param suppressed measures that earn full credit once answered or excluded
   * @param targets who get the points when every measure is excluded
   */
  public record PublicHealth(
      Cited<BigDecimal> points,
      Cited<List<String>> measures,
      Cited<Integer> count,
      Optional<Cited<Map<String, String>>> furtherRegistry,
      Optional<Cited<List<String>>> suppressed,
      Cited<List<String>> targets) {}

  /**
   * Points beyond those of the objectives, earned once.
   *
   * @param points how many
   * @param measures any of which earns them
   */
  public record Bonus(Cited<BigDecimal> points, Cited<List<String>> measures) {}
}
