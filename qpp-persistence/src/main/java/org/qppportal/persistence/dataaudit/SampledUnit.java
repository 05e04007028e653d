package org.qppportal.persistence.dataaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** A TIN/NPI of a sample. Never changes. */
@Entity
@Table(name = "data_audit_unit")
@IdClass(SampledUnit.Key.class)
public class SampledUnit {

  @Id
  @Column(name = "plan_id")
  private UUID planId;

  @Id
  @Column(name = "place")
  private int place;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "tin")
  private Tin tin;

  @Column(name = "npi")
  private Npi npi;

  @Column(name = "sha256")
  private String sha256;

  /** For the persistence provider. */
  protected SampledUnit() {}

  /** Makes a new one. */
  public SampledUnit(
      UUID planId, int place, UUID practiceId, Tin tin, Optional<Npi> npi, String sha256) {
    this.planId = planId;
    this.place = place;
    this.practiceId = practiceId;
    this.tin = tin;
    this.npi = npi.orElse(null);
    this.sha256 = sha256;
  }

  public UUID getPlanId() {
    return planId;
  }

  public int getPlace() {
    return place;
  }

  public UUID getPracticeId() {
    return practiceId;
  }

  public Tin getTin() {
    return tin;
  }

  public Optional<Npi> getNpi() {
    return Optional.ofNullable(npi);
  }

  public String getSha256() {
    return sha256;
  }

  /** What identifies one: its sample, and its place there from 1. */
  public record Key(UUID planId, int place) implements Serializable {}
}
