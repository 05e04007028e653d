package org.qppportal.persistence.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;

/** A practice letting another organization submit for it, until it ends or expires. */
@Entity
@Table(name = "delegation")
public class Delegation {

  @Id private UUID id;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "category")
  private Category category;

  @Column(name = "performance_year")
  private Integer performanceYear;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  /** For the persistence provider. */
  protected Delegation() {}

  /** Makes a new one. */
  public Delegation(
      UUID id,
      UUID practiceId,
      UUID organizationId,
      Optional<Category> category,
      Optional<Integer> performanceYear,
      String grantedBy,
      Instant grantedAt,
      Optional<Instant> expiresAt) {
    this.id = id;
    this.practiceId = practiceId;
    this.organizationId = organizationId;
    this.category = category.orElse(null);
    this.performanceYear = performanceYear.orElse(null);
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
    this.expiresAt = expiresAt.orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public UUID getPracticeId() {
    return practiceId;
  }

  public UUID getOrganizationId() {
    return organizationId;
  }

  /** The one category it covers; empty covers all. */
  public Optional<Category> getCategory() {
    return Optional.ofNullable(category);
  }

  /** The one year it covers; empty covers all. */
  public Optional<Integer> getPerformanceYear() {
    return Optional.ofNullable(performanceYear);
  }

  public String getGrantedBy() {
    return grantedBy;
  }

  public Instant getGrantedAt() {
    return grantedAt;
  }

  public Optional<Instant> getExpiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Who withdrew it, if somebody did. */
  public Optional<String> getEndedBy() {
    return Optional.ofNullable(endedBy);
  }

  /** Withdraws the delegation; it stays on record. */
  public void end(Instant at, String by) {
    endedAt = at;
    endedBy = by;
  }
}
