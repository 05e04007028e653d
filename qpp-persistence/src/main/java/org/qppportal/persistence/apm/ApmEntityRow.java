package org.qppportal.persistence.apm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An APM entity in a performance year. */
@Entity
@Table(name = "apm_entity")
@IdClass(ApmEntityRow.Key.class)
public class ApmEntityRow {

  @Id
  @Column(name = "performance_year")
  private int performanceYear;

  @Id
  @Column(name = "number")
  private int number;

  @Column(name = "code")
  private String code;

  @Column(name = "name")
  private String name;

  @Column(name = "model_id")
  private String modelId;

  @Column(name = "active_from")
  private LocalDate activeFrom;

  @Column(name = "active_to")
  private LocalDate activeTo;

  @Column(name = "terminated_on")
  private LocalDate terminatedOn;

  @Column(name = "terminated_by")
  private String terminatedBy;

  @Column(name = "terminated_at")
  private Instant terminatedAt;

  /** For the persistence provider. */
  protected ApmEntityRow() {}

  /** Makes a new one, active all year. */
  public ApmEntityRow(int performanceYear, int number, String code, String name, String modelId) {
    this.performanceYear = performanceYear;
    this.number = number;
    this.code = code;
    this.name = name;
    this.modelId = modelId;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** How the warehouse knows it. */
  public int getNumber() {
    return number;
  }

  /** How people know it; also the code of the organization that acts for it. */
  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  /** The model or track in the year's register. */
  public String getModelId() {
    return modelId;
  }

  /** The first day that its APM is active; empty when before the year. */
  public Optional<LocalDate> getActiveFrom() {
    return Optional.ofNullable(activeFrom);
  }

  /** The last day that its APM is active; empty when after the year. */
  public Optional<LocalDate> getActiveTo() {
    return Optional.ofNullable(activeTo);
  }

  /** The day that it left its APM or was made to; empty when it did not. */
  public Optional<LocalDate> getTerminatedOn() {
    return Optional.ofNullable(terminatedOn);
  }

  /** Who recorded that it left. */
  public Optional<String> getTerminatedBy() {
    return Optional.ofNullable(terminatedBy);
  }

  public Optional<Instant> getTerminatedAt() {
    return Optional.ofNullable(terminatedAt);
  }

  /** Takes over what a newer list says of it. */
  public void describe(String newName, String newModelId) {
    name = newName;
    modelId = newModelId;
  }

  /** Notes the days between which its APM is active; null is before or after the year. */
  public void activeBetween(LocalDate from, LocalDate to) {
    activeFrom = from;
    activeTo = to;
  }

  /** Notes that it left its APM. */
  public void terminate(LocalDate day, String by, Instant at) {
    terminatedOn = day;
    terminatedBy = by;
    terminatedAt = at;
  }

  /** Takes back that it left its APM. */
  public void reinstate() {
    terminatedOn = null;
    terminatedBy = null;
    terminatedAt = null;
  }

  /** The two parts of the primary key. */
  public record Key(int performanceYear, int number) {}
}
