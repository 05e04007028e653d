package org.qppportal.core.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.organizations.OrganizationRepository;

/** What those who send data are called. */
@ApplicationScoped
public class SubmitterNames {

  @Inject private OrganizationRepository organizations;

  /** The name of a submitter; its id where the portal knows no name. */
  public String of(String submitterId) {
    if (submitterId.equals(Submitter.OWN_ID)) {
      return Submitter.OWN_NAME;
    }
    if (submitterId.equals(Submitter.PROGRAM.id())) {
      return Submitter.PROGRAM.name();
    }
    return organizations
        .byCode(submitterId)
        .map(Organization::getName)
        .orElse("Registry " + submitterId);
  }
}
