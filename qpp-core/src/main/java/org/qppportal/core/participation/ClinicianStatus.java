package org.qppportal.core.participation;

import java.util.List;

/**
 * How a clinician takes part in a year, under each practice they bill under.
 *
 * @param npi the clinician
 * @param name first and last name
 * @param specialty what they practise
 * @param year the performance year
 * @param practices by name; empty when they billed under none
 */
public record ClinicianStatus(
    String npi, String name, String specialty, int year, List<PracticeStatus> practices) {}
