package org.qppportal.persistence.apm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What somebody chose for the Partial QPs of an entity. Never changed; the last one holds. */
@Entity
@Table(name = "partial_qp_election")
public class PartialQpChoice {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "entity")
  private int entity;

  @Column(name = "in_mips")
  private Boolean inMips;

  @Column(name = "elected_by")
  private String electedBy;

  @Column(name = "elected_at")
  private Instant electedAt;

  /** For the persistence provider. */
  protected PartialQpChoice() {}

  /**
   * Makes a new one.
   *
   * @param inMips whether they are in MIPS; empty takes an earlier choice back
   */
  public PartialQpChoice(
      int performanceYear,
      int entity,
      Optional<Boolean> inMips,
      String electedBy,
      Instant electedAt) {
    this.performanceYear = performanceYear;
    this.entity = entity;
    this.inMips = inMips.orElse(null);
    this.electedBy = electedBy;
    this.electedAt = electedAt;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public int getEntity() {
    return entity;
  }

  /** Whether they are in MIPS; empty when an earlier choice was taken back. */
  public Optional<Boolean> getInMips() {
    return Optional.ofNullable(inMips);
  }

  public String getElectedBy() {
    return electedBy;
  }

  public Instant getElectedAt() {
    return electedAt;
  }
}
