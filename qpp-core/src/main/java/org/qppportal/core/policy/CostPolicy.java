package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The cost category (42 CFR 414.1350, 414.1380(b)(2)).
 *
 * @param maximumPointsPerMeasure the most points of one measure
 * @param minimumPointsPerMeasure the fewest points of a measure that is scored
 * @param caseMinimum cases that a measure needs to be scored
 * @param caseMinima other minima, by measure
 * @param groupOnlyMeasures measures that are not scored for an individual
 * @param improvementMaximumPercent the most that improvement can add, in percentage points of the
 *     category
 */
public record CostPolicy(
    Cited<BigDecimal> maximumPointsPerMeasure,
    Cited<BigDecimal> minimumPointsPerMeasure,
    Cited<Integer> caseMinimum,
    Cited<Map<String, Integer>> caseMinima,
    Cited<List<String>> groupOnlyMeasures,
    Cited<BigDecimal> improvementMaximumPercent) {}
