package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The low-volume threshold (42 CFR 414.1305): a clinician or group at or below any one of the
 * limits does not have to take part.
 *
 * @param allowedCharges Part B allowed charges in dollars
 * @param beneficiaries Part B patients
 * @param services covered professional services; empty where the year has no such limit
 */
public record LowVolume(
    Cited<BigDecimal> allowedCharges,
    Cited<Integer> beneficiaries,
    Optional<Cited<Integer>> services) {}
