package org.qppportal.persistence.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** One clinician billing under one practice in one performance year (a TIN/NPI). */
@Entity
@Table(name = "participation")
@jakarta.persistence.IdClass(Participation.Key.class)
public class Participation {

  @Id
  @Column(name = "practice_id")
  private UUID practiceId;

  @Id
  @Column(name = "npi")
  private String npi;

  @Id
  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "allowed_charges")
  private BigDecimal allowedCharges;

  @Column(name = "beneficiaries")
  private int beneficiaries;

  @Column(name = "services")
  private Integer services;

  /** For the persistence provider. */
  protected Participation() {}

  /** Makes a new one. */
  public Participation(
      UUID practiceId,
      String npi,
      int performanceYear,
      BigDecimal allowedCharges,
      int beneficiaries,
      Optional<Integer> services) {
    this.practiceId = practiceId;
    this.npi = npi;
    this.performanceYear = performanceYear;
    this.allowedCharges = allowedCharges;
    this.beneficiaries = beneficiaries;
    this.services = services.orElse(null);
  }

  public UUID getPracticeId() {
    return practiceId;
  }

  public String getNpi() {
    return npi;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** Part B allowed charges of the determination period, in dollars. */
  public BigDecimal getAllowedCharges() {
    return allowedCharges;
  }

  /** Part B beneficiaries cared for in the determination period. */
  public int getBeneficiaries() {
    return beneficiaries;
  }

  /** Covered professional services of the determination period, where they were counted. */
  public Optional<Integer> getServices() {
    return Optional.ofNullable(services);
  }

  /** The three parts of the primary key. */
  public record Key(UUID practiceId, String npi, int performanceYear) {}
}
