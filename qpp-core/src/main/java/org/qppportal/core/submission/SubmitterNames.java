package org.qppportal.core.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.organizations.OrganizationRepository;

/** What those who send data are called. */
@ApplicationScoped
public class SubmitterNames {

  @Inject private OrganizationRepository organizations;

  /** The name of a submitter; the id itself where the portal knows no name. */
  public String of(String submitterId) {
    return submitterId.equals(Submitter.OWN_ID)
        ? Submitter.OWN_NAME
        : organizations.byCode(submitterId).map(Organization::getName).orElse(submitterId);
  }
}
