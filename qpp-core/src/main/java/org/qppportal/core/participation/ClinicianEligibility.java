package org.qppportal.core.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.participation.ClinicianFacts.Track;

/**
 * How a clinician takes part in a year, under each practice they bill under.
 *
 * @param npi the clinician
 * @param firstName first name
 * @param lastName last name
 * @param type the type of clinician, in the words of 42 CFR 414.1305
 * @param specialty what they practise
 * @param enrolledOn first day of Medicare enrolment under any identifier
 * @param year the performance year
 * @param includedType whether the year includes the type
 * @param track what they are in the Advanced APM track
 * @param standing all that was determined about that; empty when no list has them
 * @param practices by name; empty when they billed under none
 */
public record ClinicianEligibility(
    String npi,
    String firstName,
    String lastName,
    String type,
    String specialty,
    LocalDate enrolledOn,
    int year,
    boolean includedType,
    Track track,
    Optional<QpStanding> standing,
    List<PracticeEligibility> practices) {

  /** First and last name. */
  public String name() {
    return firstName + " " + lastName;
  }

  /** Whether they are new to Medicare in the year. */
  public boolean newlyEnrolled() {
    return enrolledOn.getYear() >= year;
  }
}
