package org.qppportal.persistence.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.ConnectionRole;

/** What a person may act as for an organization, until it ends or expires. */
@Entity
@Table(name = "connection")
public class Connection {

  @Id private UUID id;

  @Column(name = "username")
  private String username;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "role")
  private ConnectionRole role;

  @Column(name = "npi")
  private String npi;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For the persistence provider. */
  protected Connection() {}

  /** Makes a new one. */
  public Connection(
      UUID id,
      String username,
      UUID organizationId,
      ConnectionRole role,
      Optional<String> npi,
      String grantedBy,
      Instant grantedAt,
      Optional<Instant> expiresAt) {
    this.id = id;
    this.username = username;
    this.organizationId = organizationId;
    this.role = role;
    this.npi = npi.orElse(null);
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
    this.expiresAt = expiresAt.orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public String getUsername() {
    return username;
  }

  public UUID getOrganizationId() {
    return organizationId;
  }

  public ConnectionRole getRole() {
    return role;
  }

  /** Which clinician the person is, for the clinician role. */
  public Optional<String> getNpi() {
    return Optional.ofNullable(npi);
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

  /** Ends the connection; it stays on record. */
  public void end(Instant at) {
    endedAt = at;
  }
}
