package org.qppportal.persistence.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What is known of a practice as a whole in one performance year. */
@Entity
@Table(name = "practice_year")
@jakarta.persistence.IdClass(PracticeYear.Key.class)
public class PracticeYear {

  @Id
  @Column(name = "practice_id")
  private UUID practiceId;

  @Id
  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "clinicians")
  private int clinicians;

  @Column(name = "allowed_charges")
  private BigDecimal allowedCharges;

  @Column(name = "beneficiaries")
  private int beneficiaries;

  @Column(name = "services")
  private Integer services;

  @Column(name = "rural")
  private boolean rural;

  @Column(name = "hpsa")
  private boolean hpsa;

  @Column(name = "non_patient_facing")
  private boolean nonPatientFacing;

  @Column(name = "hospital_based")
  private boolean hospitalBased;

  @Column(name = "asc_based")
  private boolean ascBased;

  @Column(name = "apm_name")
  private String apmName;

  /** For the persistence provider. */
  protected PracticeYear() {}

  /** Makes a new one. */
  public PracticeYear(
      UUID practiceId,
      int performanceYear,
      int clinicians,
      BigDecimal allowedCharges,
      int beneficiaries,
      Optional<Integer> services,
      boolean rural,
      boolean hpsa,
      boolean nonPatientFacing,
      boolean hospitalBased,
      boolean ascBased,
      Optional<String> apmName) {
    this.practiceId = practiceId;
    this.performanceYear = performanceYear;
    this.clinicians = clinicians;
    this.allowedCharges = allowedCharges;
    this.beneficiaries = beneficiaries;
    this.services = services.orElse(null);
    this.rural = rural;
    this.hpsa = hpsa;
    this.nonPatientFacing = nonPatientFacing;
    this.hospitalBased = hospitalBased;
    this.ascBased = ascBased;
    this.apmName = apmName.orElse(null);
  }

  public UUID getPracticeId() {
    return practiceId;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** Clinicians who bill under the TIN. */
  public int getClinicians() {
    return clinicians;
  }

  /** Part B allowed charges of the whole practice, in dollars. */
  public BigDecimal getAllowedCharges() {
    return allowedCharges;
  }

  public int getBeneficiaries() {
    return beneficiaries;
  }

  /** Covered professional services of the whole practice, where they were counted. */
  public Optional<Integer> getServices() {
    return Optional.ofNullable(services);
  }

  public boolean isRural() {
    return rural;
  }

  public boolean isHpsa() {
    return hpsa;
  }

  public boolean isNonPatientFacing() {
    return nonPatientFacing;
  }

  public boolean isHospitalBased() {
    return hospitalBased;
  }

  public boolean isAscBased() {
    return ascBased;
  }

  /** The alternative payment model the practice takes part in, if any. */
  public Optional<String> getApmName() {
    return Optional.ofNullable(apmName);
  }

  /** The two parts of the primary key. */
  public record Key(UUID practiceId, int performanceYear) {}
}
