package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.policy.PolicyService;

/** The reader and writer of submissions over the catalogue as loaded. */
@ApplicationScoped
public class SubmissionReaders {

  @EJB private CatalogueService catalogues;
  @EJB private PolicyService policies;

  /** Reads and checks submissions of every year that can be scored. */
  public SubmissionReader reader() {
    return new SubmissionReader(catalogues, Set.copyOf(policies.policies().scoringYears()));
  }

  /** Reads changes of stored sets. */
  public EditReader edits() {
    return new EditReader(catalogues, Set.copyOf(policies.policies().scoringYears()));
  }

  /** Writes submissions in the published shape. */
  public SubmissionJson json() {
    return new SubmissionJson(catalogues);
  }
}
