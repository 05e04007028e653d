package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The scores at which payment goes up or down (42 CFR 414.1405).
 *
 * @param performance final score that leaves payment as it is, in final points
 * @param additional final score from which the additional adjustment is paid; empty where none is
 * @param applicablePercent the most that payment can fall, in percent
 * @param publishedMaximum the adjustment that was paid for 100 points, in percent; empty where not
 *     published
 */
public record AdjustmentThresholds(
    Cited<BigDecimal> performance,
    Optional<Cited<BigDecimal>> additional,
    Cited<BigDecimal> applicablePercent,
    Optional<Cited<BigDecimal>> publishedMaximum) {}
