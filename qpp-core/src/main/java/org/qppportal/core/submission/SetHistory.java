package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.qppportal.core.access.CallerService;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SetVersion;
import org.qppportal.persistence.submission.SetVersionRepository;

/** Keeps what a measurement set holds at the moment that it is replaced or withdrawn. */
@ApplicationScoped
class SetHistory {

  @Inject private SetVersionRepository versions;
  @EJB private CallerService caller;

  /**
   * Keeps it.
   *
   * @param set the row as it is before the change
   * @param content what it holds
   */
  void keep(MeasurementSetEntity set, Submission.MeasurementSet content, SetEnd how, Instant now) {
    versions.add(new SetVersion(set, SetContent.text(content), now, how.name(), caller.username()));
  }
}
