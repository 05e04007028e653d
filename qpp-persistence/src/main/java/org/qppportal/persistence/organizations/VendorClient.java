package org.qppportal.persistence.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A program of a registry that signs in by itself. Its secret is known to the identity provider and
 * to the registry, and not kept here.
 */
@Entity
@Table(name = "vendor_client")
public class VendorClient {

  @Id private UUID id;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "label")
  private String label;

  @Column(name = "connection_id")
  private UUID connectionId;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "rotated_by")
  private String rotatedBy;

  @Column(name = "rotated_at")
  private Instant rotatedAt;

  @Column(name = "disabled_by")
  private String disabledBy;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Column(name = "provider_disabled")
  private boolean providerDisabled;

  /** For the persistence provider. */
  protected VendorClient() {}

  /** Makes a new one. */
  public VendorClient(
      UUID organizationId,
      String clientId,
      String label,
      UUID connectionId,
      String createdBy,
      Instant createdAt) {
    this.id = UUID.randomUUID();
    this.organizationId = organizationId;
    this.clientId = clientId;
    this.label = label;
    this.connectionId = connectionId;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  public UUID getId() {
    return id;
  }

  public UUID getOrganizationId() {
    return organizationId;
  }

  /** What it calls itself at the identity provider. */
  public String getClientId() {
    return clientId;
  }

  /** What it is for, in its owner's words. */
  public String getLabel() {
    return label;
  }

  /** What it may act as; ended when it is disabled. */
  public UUID getConnectionId() {
    return connectionId;
  }

  public String getCreatedBy() {
    return createdBy;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Optional<String> getRotatedBy() {
    return Optional.ofNullable(rotatedBy);
  }

  /** When its secret was last replaced. */
  public Optional<Instant> getRotatedAt() {
    return Optional.ofNullable(rotatedAt);
  }

  public Optional<String> getDisabledBy() {
    return Optional.ofNullable(disabledBy);
  }

  public Optional<Instant> getDisabledAt() {
    return Optional.ofNullable(disabledAt);
  }

  /** Whether the identity provider knows that it is disabled. */
  public boolean isProviderDisabled() {
    return providerDisabled;
  }

  /** Notes that its secret was replaced. */
  public void rotated(String by, Instant at) {
    rotatedBy = by;
    rotatedAt = at;
  }

  /** Disables it; it stays on record. */
  public void disable(String by, Instant at) {
    disabledBy = by;
    disabledAt = at;
  }

  /** Notes that the identity provider disabled it, too. */
  public void disabledAtProvider() {
    providerDisabled = true;
  }
}
