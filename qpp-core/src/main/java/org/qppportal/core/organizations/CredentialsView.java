package org.qppportal.core.organizations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A program's credentials as shown.
 *
 * @param id its id here
 * @param clientId what it calls itself at the identity provider
 * @param label what it is for
 * @param createdBy the account that asked for it
 * @param createdAt when
 * @param rotatedBy the account that last replaced its secret
 * @param rotatedAt when
 * @param disabledBy the account that disabled it
 * @param disabledAt when
 * @param unfinished whether it is disabled here and the identity provider does not know it yet
 */
public record CredentialsView(
    UUID id,
    String clientId,
    String label,
    String createdBy,
    Instant createdAt,
    Optional<String> rotatedBy,
    Optional<Instant> rotatedAt,
    Optional<String> disabledBy,
    Optional<Instant> disabledAt,
    boolean unfinished) {

  /** Whether it can be used. */
  public boolean active() {
    return disabledAt.isEmpty();
  }
}
