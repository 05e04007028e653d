package org.qppportal.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.qppportal.core.access.ActingOrganization;

/**
 * Lets a caller say for which of their organizations they act: its id, or {@code individual} for
 * their own practice (the program's file-upload client).
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class OrganizationFilter implements ContainerRequestFilter {

  static final String HEADER = "organization-id";

  @Inject private ActingOrganization acting;

  @Override
  public void filter(ContainerRequestContext request) {
    String id = request.getHeaderString(HEADER);
    if (id != null && !id.isBlank()) {
      acting.name(id.strip());
    }
  }
}
