package org.qppportal.persistence.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A person or program that has signed in; who they are is kept by the identity provider. */
@Entity
@Table(name = "account")
public class Account {

  @Id private String username;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  @Column(name = "last_signed_in_at")
  private Instant lastSignedInAt;

  /** For the persistence provider. */
  protected Account() {}

  /** Makes a new one. */
  public Account(String username, Instant firstSeenAt, Optional<Instant> lastSignedInAt) {
    this.username = username;
    this.firstSeenAt = firstSeenAt;
    this.lastSignedInAt = lastSignedInAt.orElse(null);
  }

  public String getUsername() {
    return username;
  }

  public Instant getFirstSeenAt() {
    return firstSeenAt;
  }

  public Optional<Instant> getLastSignedInAt() {
    return Optional.ofNullable(lastSignedInAt);
  }

  /** Notes a sign-in. */
  public void signedIn(Instant at) {
    lastSignedInAt = at;
  }
}
