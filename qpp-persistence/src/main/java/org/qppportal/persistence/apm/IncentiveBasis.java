package org.qppportal.persistence.apm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What was paid in the year before a payment year, as of a day; one version of it. */
@Entity
@Table(name = "apm_incentive_basis")
public class IncentiveBasis {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  private int version;

  @Column(name = "base_year")
  private int baseYear;

  @Column(name = "processed_by")
  private LocalDate processedBy;

  private int clinicians;

  @Column(name = "paid_cents")
  private long paidCents;

  @Column(name = "computed_by")
  private String computedBy;

  @Column(name = "computed_at")
  private Instant computedAt;

  protected IncentiveBasis() {}

  /**
   * A version.
   *
   * @param baseYear the calendar year of the services
   * @param processedBy claims processed by this day count
   */
  public IncentiveBasis(
      int performanceYear,
      int version,
      int baseYear,
      LocalDate processedBy,
      String computedBy,
      Instant computedAt) {
    this.performanceYear = performanceYear;
    this.version = version;
    this.baseYear = baseYear;
    this.processedBy = processedBy;
    this.computedBy = computedBy;
    this.computedAt = computedAt;
  }

  /**
   * Keeps what everything adds up to.
   *
   * @param clinicians how many were paid anything
   * @param paidCents all that was paid, in cents
   */
  public void addedUp(int clinicians, long paidCents) {
    this.clinicians = clinicians;
    this.paidCents = paidCents;
  }

  public long getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public int getVersion() {
    return version;
  }

  public int getBaseYear() {
    return baseYear;
  }

  public LocalDate getProcessedBy() {
    return processedBy;
  }

  public int getClinicians() {
    return clinicians;
  }

  public long getPaidCents() {
    return paidCents;
  }

  public String getComputedBy() {
    return computedBy;
  }

  public Instant getComputedAt() {
    return computedAt;
  }
}
