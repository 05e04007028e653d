package org.qppportal.persistence.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A clinician who bills Medicare. */
@Entity
@Table(name = "clinician")
public class Clinician {

  @Id
  @Column(name = "npi")
  private String npi;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  @Column(name = "clinician_type")
  private String clinicianType;

  @Column(name = "specialty")
  private String specialty;

  @Column(name = "enrolled_on")
  private LocalDate enrolledOn;

  /** For the persistence provider. */
  protected Clinician() {}

  /** Makes a new one. */
  public Clinician(
      String npi,
      String firstName,
      String lastName,
      String clinicianType,
      String specialty,
      LocalDate enrolledOn) {
    this.npi = npi;
    this.firstName = firstName;
    this.lastName = lastName;
    this.clinicianType = clinicianType;
    this.specialty = specialty;
    this.enrolledOn = enrolledOn;
  }

  public String getNpi() {
    return npi;
  }

  public String getFirstName() {
    return firstName;
  }

  public String getLastName() {
    return lastName;
  }

  /** The type of clinician, in the words of 42 CFR 414.1305. */
  public String getClinicianType() {
    return clinicianType;
  }

  public String getSpecialty() {
    return specialty;
  }

  /** First day of Medicare enrolment under any identifier. */
  public LocalDate getEnrolledOn() {
    return enrolledOn;
  }

  /** First and last name. */
  public String getFullName() {
    return firstName + " " + lastName;
  }
}
