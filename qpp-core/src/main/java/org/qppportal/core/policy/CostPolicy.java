package org.qppportal.core.policy;

import java.math.BigDecimal;

/**
 * The cost category (42 CFR 414.1350, 414.1380(b)(2)).
 *
 * @param maximumPointsPerMeasure the most points of one measure
 */
public record CostPolicy(Cited<BigDecimal> maximumPointsPerMeasure) {}
