package org.qppportal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** The person looking at the page, as far as the page needs to know them. */
@Named("user")
@RequestScoped
public class CurrentUser {

  @Inject HttpServletRequest request;

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** What to call them: their full name where the identity provider gives one, else user name. */
  public String getName() {
    Principal principal = request.getUserPrincipal();
    String userName = principal == null ? "" : principal.getName();
    return idToken(request).map(IDToken::getName).filter(name -> !name.isBlank()).orElse(userName);
  }

  /** Their e-mail address, where the identity provider says that it is proven. */
  public Optional<String> email() {
    return idToken(request)
        .filter(token -> Boolean.TRUE.equals(token.getEmailVerified()))
        .map(IDToken::getEmail)
        .filter(address -> !address.isBlank());
  }

  /** The id token, absent on public pages and for programs that send only an access token. */
  static Optional<IDToken> idToken(HttpServletRequest request) {
    return securityContext(request).map(OidcSecurityContext::getIDToken);
  }

  static Optional<OidcSecurityContext> securityContext(HttpServletRequest request) {
    return Optional.ofNullable(
        (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName()));
  }
}
