package org.qppportal.persistence.dataaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A sample that was drawn. Never changes. */
@Entity
@Table(name = "data_audit_plan")
public class DataAuditPlan {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "submitter_id")
  private String submitterId;

  @Column(name = "seed")
  private String seed;

  @Column(name = "population")
  private int population;

  @Column(name = "population_sha256")
  private String populationSha256;

  @Column(name = "share_percent")
  private int sharePercent;

  @Column(name = "least")
  private int least;

  @Column(name = "most")
  private int most;

  @Column(name = "drawn_by")
  private String drawnBy;

  @Column(name = "drawn_at")
  private Instant drawnAt;

  /** For the persistence provider. */
  protected DataAuditPlan() {}

  /** Makes a new one. */
  public DataAuditPlan(
      UUID id,
      int performanceYear,
      Optional<String> submitterId,
      String seed,
      int population,
      String populationSha256,
      int sharePercent,
      int least,
      int most,
      String drawnBy,
      Instant drawnAt) {
    this.id = id;
    this.performanceYear = performanceYear;
    this.submitterId = submitterId.orElse(null);
    this.seed = seed;
    this.population = population;
    this.populationSha256 = populationSha256;
    this.sharePercent = sharePercent;
    this.least = least;
    this.most = most;
    this.drawnBy = drawnBy;
    this.drawnAt = drawnAt;
  }

  public UUID getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public Optional<String> getSubmitterId() {
    return Optional.ofNullable(submitterId);
  }

  public String getSeed() {
    return seed;
  }

  public int getPopulation() {
    return population;
  }

  public String getPopulationSha256() {
    return populationSha256;
  }

  public int getSharePercent() {
    return sharePercent;
  }

  public int getLeast() {
    return least;
  }

  public int getMost() {
    return most;
  }

  public String getDrawnBy() {
    return drawnBy;
  }

  public Instant getDrawnAt() {
    return drawnAt;
  }
}
