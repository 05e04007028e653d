package org.qppportal.core.participation;

import java.util.Optional;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.participation.ClinicianFacts.Track;
import org.qppportal.core.policy.QpPolicy;

/** What clinicians are in the Advanced APM track, by what is stored of them. */
public final class Tracks {

  private final PartialQpElection election;

  /** The tracks of a year. */
  public Tracks(QpPolicy policy) {
    this.election = new PartialQpElection(policy);
  }

  /**
   * The track of a clinician.
   *
   * @param status letter; null when nothing was determined
   * @param inMips what was chosen for a Partial QP; null when nothing was
   */
  public Track of(String status, Boolean inMips) {
    if (status == null) {
      return Track.NONE;
    }
    for (QpStatus one : QpStatus.values()) {
      if (one.code().equals(status)) {
        return new Track(
            one,
            one == QpStatus.NONE
                ? Optional.empty()
                : Optional.of(election.of(one, Optional.ofNullable(inMips))));
      }
    }
    throw new IllegalArgumentException("No such status: " + status);
  }
}
