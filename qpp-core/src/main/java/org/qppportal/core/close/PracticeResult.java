package org.qppportal.core.close;

import java.time.Instant;
import java.util.List;

/**
 * What the newest close of a year found for a practice.
 *
 * @param performanceYear the year closed
 * @param paymentYear the year whose payments it adjusts
 * @param version which close of the year it is, counted from 1
 * @param closedAt when it ended
 * @param clinicians everybody who billed under the practice, by NPI
 */
public record PracticeResult(
    int performanceYear,
    int paymentYear,
    int version,
    Instant closedAt,
    List<ClinicianResult> clinicians) {}
