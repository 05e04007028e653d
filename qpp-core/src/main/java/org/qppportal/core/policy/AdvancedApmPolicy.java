package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What makes an APM an Advanced APM (42 CFR 414.1415).
 *
 * @param recordsUsePercent of an entity's eligible clinicians, how many the APM must require to use
 *     certified records; empty where the year names no share
 * @param recordsByReward whether paying more or less by the use of certified records is enough
 * @param recordsByTerms whether it is enough that the APM's terms require certified records
 * @param outcomeMeasureRequired whether one of the quality measures must be an outcome measure,
 *     where one applies
 * @param revenuePercent least loss in percent of the Medicare revenue of the entity's providers
 * @param expenditurePercent least loss in percent of expected expenditures
 * @param medicalHomeRevenuePercent least loss of a Medical Home Model, in percent of revenue
 * @param medicalHomeMaximumClinicians the most eligible clinicians for which the standard of
 *     Medical Home Models applies; empty where the year has no such limit
 */
public record AdvancedApmPolicy(
    Optional<Cited<BigDecimal>> recordsUsePercent,
    Cited<Boolean> recordsByReward,
    Cited<Boolean> recordsByTerms,
    Cited<Boolean> outcomeMeasureRequired,
    Cited<BigDecimal> revenuePercent,
    Cited<BigDecimal> expenditurePercent,
    Cited<BigDecimal> medicalHomeRevenuePercent,
    Optional<Cited<Integer>> medicalHomeMaximumClinicians) {}
