package org.qppportal.core.claims;

/**
 * What a load gave for one rate of a measure, over all clinicians whose sets were stored. Groups
 * are not in it, because they count the same cases again.
 *
 * @param measureId the measure
 * @param title its title
 * @param stratum empty for a single rate
 * @param kind what it counts, in words
 * @param clinicians who have it
 * @param met cases that met it
 * @param notMet cases that did not
 * @param exclusions excluded cases
 * @param exceptions excepted cases
 * @param population all cases
 * @param linesCounted lines with its quality data codes that count
 * @param linesNotCounted such lines that do not
 */
public record MeasureTotal(
    String measureId,
    String title,
    String stratum,
    String kind,
    long clinicians,
    long met,
    long notMet,
    long exclusions,
    long exceptions,
    long population,
    long linesCounted,
    long linesNotCounted) {

  MeasureTotal plus(MeasureTotal other) {
    return new MeasureTotal(
        measureId,
        title,
        stratum,
        kind,
        clinicians + other.clinicians,
        met + other.met,
        notMet + other.notMet,
        exclusions + other.exclusions,
        exceptions + other.exceptions,
        population + other.population,
        linesCounted + other.linesCounted,
        linesNotCounted + other.linesNotCounted);
  }
}
