package org.qppportal.core.claims;

import java.util.List;
import java.util.Map;

/**
 * What claims say about a practice.
 *
 * @param tin the practice
 * @param lines how many claim lines it has
 * @param clinicians the measures of each clinician with a quality data code, by NPI
 * @param periods the days that count for each of them
 * @param group the measures of all clinicians together; empty where groups have none
 */
record PracticeClaims(
    String tin,
    long lines,
    Map<String, List<ClaimsMeasureResult>> clinicians,
    Map<String, Period> periods,
    List<ClaimsMeasureResult> group) {}
