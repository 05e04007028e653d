package org.qppportal.core.policy;

import java.math.BigDecimal;

/**
 * The improvement activities category (42 CFR 414.1355, 414.1360, 414.1380(b)(3)).
 *
 * @param maximumPoints points for full credit
 * @param mediumPoints points of a medium-weighted activity
 * @param highPoints points of a high-weighted activity
 * @param specialStatusMultiplier what small, rural, shortage-area and non-patient-facing practices
 *     get them times
 * @param medicalHomeActivity the attestation that gives full credit
 * @param apmParticipantPoints the fewest points of a participant in an alternative payment model
 * @param minimumPeriodDays fewest days in a row to be reported
 */
public record ImprovementActivitiesPolicy(
    Cited<BigDecimal> maximumPoints,
    Cited<BigDecimal> mediumPoints,
    Cited<BigDecimal> highPoints,
    Cited<Integer> specialStatusMultiplier,
    Cited<String> medicalHomeActivity,
    Cited<BigDecimal> apmParticipantPoints,
    Cited<Integer> minimumPeriodDays) {}
