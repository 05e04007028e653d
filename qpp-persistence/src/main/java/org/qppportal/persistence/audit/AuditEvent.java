package org.qppportal.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One act: who did what to which data, and whether it was allowed. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "at")
  private Instant at;

  @Column(name = "username")
  private String username;

  @Column(name = "action")
  private String action;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "resource_type")
  private String resourceType;

  @Column(name = "resource_id")
  private String resourceId;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "detail")
  private String detail;

  /** For the persistence provider. */
  protected AuditEvent() {}

  /** Makes a new one. */
  public AuditEvent(
      Instant at,
      String username,
      String action,
      String outcome,
      String resourceType,
      Optional<String> resourceId,
      Optional<UUID> practiceId,
      Optional<String> requestId,
      Optional<String> detail) {
    this.at = at;
    this.username = username;
    this.action = action;
    this.outcome = outcome;
    this.resourceType = resourceType;
    this.resourceId = resourceId.orElse(null);
    this.practiceId = practiceId.orElse(null);
    this.requestId = requestId.orElse(null);
    this.detail = detail.orElse(null);
  }

  public Long getId() {
    return id;
  }

  public Instant getAt() {
    return at;
  }

  public String getUsername() {
    return username;
  }

  public String getAction() {
    return action;
  }

  public String getOutcome() {
    return outcome;
  }

  public String getResourceType() {
    return resourceType;
  }

  public Optional<String> getResourceId() {
    return Optional.ofNullable(resourceId);
  }

  public Optional<UUID> getPracticeId() {
    return Optional.ofNullable(practiceId);
  }

  public Optional<String> getRequestId() {
    return Optional.ofNullable(requestId);
  }

  public Optional<String> getDetail() {
    return Optional.ofNullable(detail);
  }
}
