package org.qppportal.persistence.apm;

import java.time.LocalDate;

/**
 * An entry of a list of an APM entity.
 *
 * @param year the performance year
 * @param entity the entity's number
 * @param listDate the day the list is of
 * @param npi the clinician
 * @param tin the practice under which they take part
 * @param relationship {@code P} on the Participation List, {@code A} affiliated
 */
public record ListingRow(
    int year, int entity, LocalDate listDate, String npi, String tin, String relationship) {}
