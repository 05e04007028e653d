package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.qrda.QrdaSource;

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

  /** Reads and checks a whole submission in any format of a single document. */
  public SubmissionReading read(byte[] content) {
    return documents().read(content);
  }

  /**
   * Reads and checks a QRDA document of any size.
   *
   * @throws IOException when it cannot be read
   */
  public SubmissionReading readQrda(QrdaSource source) throws IOException {
    return documents().readQrda(source);
  }

  private DocumentReader documents() {
    return new DocumentReader(catalogues, Set.copyOf(policies.policies().scoringYears()));
  }

  /** Writes submissions in the published shape. */
  public SubmissionJson json() {
    return new SubmissionJson(catalogues);
  }
}
