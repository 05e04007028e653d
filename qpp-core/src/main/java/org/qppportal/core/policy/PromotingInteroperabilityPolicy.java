package org.qppportal.core.policy;

import java.math.BigDecimal;

/**
 * The promoting interoperability category from 2019 on (42 CFR 414.1375, 414.1380(b)(4)(ii)).
 *
 * @param maximumPoints the most points
 * @param minimumPeriodDays fewest days in a row to be reported
 */
public record PromotingInteroperabilityPolicy(
    Cited<BigDecimal> maximumPoints, Cited<Integer> minimumPeriodDays) {}
