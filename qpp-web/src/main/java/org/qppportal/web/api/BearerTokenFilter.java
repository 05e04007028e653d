package org.qppportal.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
    if (!hasBearerToken(request) || request.getSecurityContext().getUserPrincipal() == null) {
      request.abortWith(
          Response.status(Response.Status.UNAUTHORIZED)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"qpp\"")
              .type(ApiMedia.JSON)
              .entity(
                  ApiErrors.body(
                      "AuthenticationError",
                      "A valid bearer token is needed: send the header Authorization: Bearer TOKEN."))
              .build());
    }
  }

  private static boolean hasBearerToken(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ");
  }
}
