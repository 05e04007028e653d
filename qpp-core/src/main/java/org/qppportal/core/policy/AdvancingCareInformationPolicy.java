package org.qppportal.core.policy;

import java.math.BigDecimal;

/**
 * The advancing care information category (42 CFR 414.1375, 414.1380(b)(4)).
 *
 * @param maximumPoints the most points
 * @param basePoints points of the base score, all or nothing
 * @param performanceBands into how many bands a rate is cut, each worth the same
 * @param registryBonusPoints points for reporting to a further registry
 * @param activityBonusPoints points for improvement activities done with certified records
 * @param minimumPeriodDays fewest days in a row to be reported
 */
public record AdvancingCareInformationPolicy(
    Cited<BigDecimal> maximumPoints,
    Cited<BigDecimal> basePoints,
    Cited<Integer> performanceBands,
    Cited<BigDecimal> registryBonusPoints,
    Cited<BigDecimal> activityBonusPoints,
    Cited<Integer> minimumPeriodDays) {}
