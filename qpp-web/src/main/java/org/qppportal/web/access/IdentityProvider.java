package org.qppportal.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where people sign in and out: the OpenID Connect provider that {@code oidc.json} also names. */
@Named("identityProvider")
@ApplicationScoped
public class IdentityProvider {

  private static final String DEFAULT_ISSUER = "http://localhost:8180/realms/qpp";

  private final String issuer =
      Optional.ofNullable(System.getenv("QPP_OIDC_ISSUER")).orElse(DEFAULT_ISSUER);

  /**
   * Scheme, host and port, which the content security policy must name: browsers also check the
   * redirect after the sign-out form against it.
   */
  public String getOrigin() {
    URI uri = URI.create(issuer);
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  /** Where programs get access tokens. */
  public String tokenUrl() {
    return issuer + "/protocol/openid-connect/token";
  }

  /**
   * Where to send the browser to end the provider's own session.
   *
   * @param idToken proves whose session to end, so that the provider does not ask
   * @param comeBackTo where the provider sends the browser afterwards
   */
  public String signOutUrl(String idToken, String comeBackTo) {
    return issuer
        + "/protocol/openid-connect/logout?id_token_hint="
        + encode(idToken)
        + "&post_logout_redirect_uri="
        + encode(comeBackTo);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
