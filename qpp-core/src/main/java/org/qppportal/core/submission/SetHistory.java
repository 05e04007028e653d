package org.qppportal.core.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SetVersion;
import org.qppportal.persistence.submission.SetVersionRepository;

/** Keeps what a measurement set holds at the moment that it is replaced or withdrawn. */
@ApplicationScoped
class SetHistory {

  @Inject private SetVersionRepository versions;

  /**
   * Keeps it.
   *
   * @param set the row as it is before the change
   * @param content what it holds
   * @param by who ends it
   */
  void keep(
      MeasurementSetEntity set,
      Submission.MeasurementSet content,
      SetEnd how,
      String by,
      Instant now) {
    versions.add(new SetVersion(set, SetContent.text(content), now, how.name(), by));
  }
}
