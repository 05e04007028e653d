package org.qppportal.core.claims;

/**
 * One performance rate that a load gave, with its explanation.
 *
 * @param entityType {@code individual} or {@code group}
 * @param tin the practice
 * @param npi the clinician; empty for a group
 * @param standing whether it was stored, or why not
 * @param measureId the measure
 * @param stratum empty for a single rate
 * @param kind what the measure counts, in words
 * @param met cases that met it
 * @param notMet cases that did not
 * @param exclusions excluded cases
 * @param exceptions excepted cases
 * @param population all cases
 * @param lines what became of the lines with its quality data codes, in words
 */
public record ClaimsResultRow(
    String entityType,
    String tin,
    String npi,
    Standing standing,
    String measureId,
    String stratum,
    String kind,
    long met,
    long notMet,
    long exclusions,
    long exceptions,
    long population,
    String lines) {}
