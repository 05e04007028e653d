package org.qppportal.persistence.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The answer to a write that named a key. */
@Entity
@Table(name = "idempotency_key")
public class IdempotencyKey {

  @Id private String id;

  @Column(name = "fingerprint")
  private String fingerprint;

  @Column(name = "status")
  private int status;

  @Column(name = "etag")
  private String etag;

  @Column(name = "location")
  private String location;

  @Column(name = "body")
  private String body;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For the persistence provider. */
  protected IdempotencyKey() {}

  /** Makes a new one. */
  public IdempotencyKey(
      String id,
      String fingerprint,
      int status,
      Optional<String> etag,
      Optional<String> location,
      String body,
      Instant createdAt) {
    this.id = id;
    this.fingerprint = fingerprint;
    this.status = status;
    this.etag = etag.orElse(null);
    this.location = location.orElse(null);
    this.body = body;
    this.createdAt = createdAt;
  }

  /** A hash of who asked and their key. */
  public String getId() {
    return id;
  }

  /** A hash of what was asked. */
  public String getFingerprint() {
    return fingerprint;
  }

  public int getStatus() {
    return status;
  }

  public Optional<String> getEtag() {
    return Optional.ofNullable(etag);
  }

  public Optional<String> getLocation() {
    return Optional.ofNullable(location);
  }

  public String getBody() {
    return body;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
