package org.qppportal.core.participation;

import java.time.LocalDate;

/**
 * What decides whether a clinician has to report under a practice.
 *
 * @param type the type of clinician, in the words of 42 CFR 414.1305
 * @param enrolledOn first day of Medicare enrolment under any identifier
 * @param figures what they did under the practice
 */
public record ClinicianFacts(String type, LocalDate enrolledOn, Figures figures) {}
