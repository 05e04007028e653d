package org.qppportal.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Lets only bearers of a valid token through, except where a method is {@link Open}. The server has
 * checked the token by now; a browser's session alone is no token, so that a page elsewhere cannot
 * make a signed-in browser send data.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerTokenFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod().isAnnotationPresent(Open.class)
        || resource.getResourceClass().isAnnotationPresent(Open.class)) {
      return;
    }
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (!isSignedIn(authorization, request.getSecurityContext())) {
      request.abortWith(refusal());
    }
  }

  /** Whether a caller has shown a token that the server found valid. */
  static boolean isSignedIn(String authorization, SecurityContext security) {
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
        && security.getUserPrincipal() != null;
  }

  /** What is answered to everybody else. */
  static Response refusal() {
    return Response.status(Response.Status.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"qpp\"")
        .type(ApiMedia.JSON)
        .entity(
            ApiErrors.body(
                "AuthenticationError",
                "A valid bearer token is needed: send the header Authorization: Bearer TOKEN."))
        .build();
  }
}
