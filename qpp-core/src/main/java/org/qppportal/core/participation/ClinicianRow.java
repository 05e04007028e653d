package org.qppportal.core.participation;

/**
 * A clinician of a practice, as its people see them.
 *
 * @param npi the clinician
 * @param name first and last name
 * @param specialty what they practise
 * @param outcome whether they have to report here
 * @param why the reason, with their figures
 */
public record ClinicianRow(
    String npi, String name, String specialty, ParticipationOutcome outcome, String why) {}
