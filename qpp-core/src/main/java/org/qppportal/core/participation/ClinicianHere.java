package org.qppportal.core.participation;

/**
 * The signed-in clinician under the practice that they look at.
 *
 * @param npi the clinician
 * @param outcome whether they have to report here
 * @param why the reason, with their figures
 */
public record ClinicianHere(String npi, ParticipationOutcome outcome, String why) {}
