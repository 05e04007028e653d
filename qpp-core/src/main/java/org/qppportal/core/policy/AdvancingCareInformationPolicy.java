package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The category of certified records in 2017 and 2018 (42 CFR 414.1375, 414.1380(b)(4)(i)).
 *
 * @param maximumPoints the most points
 * @param basePoints points of the base score, all or nothing
 * @param performanceBands into how many bands a rate is cut, each worth the same
 * @param registryBonusPoints points for reporting to a further registry
 * @param activityBonusPoints points for improvement activities done with certified records
 * @param editionBonus points for records certified to the latest edition only; absent where there
 *     is no such bonus
 * @param minimumPeriodDays fewest days in a row to be reported
 */
public record AdvancingCareInformationPolicy(
    Cited<BigDecimal> maximumPoints,
    Cited<BigDecimal> basePoints,
    Cited<Integer> performanceBands,
    Cited<BigDecimal> registryBonusPoints,
    Cited<BigDecimal> activityBonusPoints,
    Optional<EditionBonus> editionBonus,
    Cited<Integer> minimumPeriodDays) {

  /**
   * Bonus for records certified to the latest edition only.
   *
   * @param points how many
   * @param marks what the certification id has from its third character on
   */
  public record EditionBonus(Cited<BigDecimal> points, Cited<List<String>> marks) {}
}
