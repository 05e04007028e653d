package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue;

/**
 * What a measure's counts come to.
 *
 * @param value the counts
 * @param rate performance rate, two decimals; null when nobody was left to measure
 * @param unit what the rate is in
 * @param completeness share of the population reported, in percent with two decimals; null when
 *     there was no population
 * @param cases number of cases
 */
record ReportedRate(
    MeasurementValue value, BigDecimal rate, Unit unit, BigDecimal completeness, long cases) {}
