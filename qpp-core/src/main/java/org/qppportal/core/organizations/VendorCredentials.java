package org.qppportal.core.organizations;

/**
 * The identity provider's side of the credentials that vendors' programs sign in with. Secrets pass
 * through and are neither kept nor logged.
 */
public interface VendorCredentials {

  /**
   * Makes a client that gets tokens by its own secret (OAuth 2.0 client credentials, RFC 6749
   * section 4.4).
   *
   * @param clientId what it calls itself
   * @param label what it is for
   * @param organizationCode the vendor's id, which its tokens carry
   * @return its secret
   * @throws CredentialsRefusedException when the provider is away or refuses
   */
  ClientSecret create(String clientId, String label, String organizationCode);

  /**
   * Gives a client a new secret; the old one is worth nothing from then on.
   *
   * @throws CredentialsRefusedException when the provider is away or refuses
   */
  ClientSecret rotate(String clientId);

  /**
   * Lets a client get no more tokens.
   *
   * @throws CredentialsRefusedException when the provider is away or refuses
   */
  void disable(String clientId);

  /** Removes a client that was made in vain, as far as that can be done now. */
  void discard(String clientId);
}
