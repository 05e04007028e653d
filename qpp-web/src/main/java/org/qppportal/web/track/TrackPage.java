package org.qppportal.web.track;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.qppportal.core.track.Track;
import org.qppportal.core.track.TrackService;
import org.qppportal.web.practice.YearChoice;

/** The payment track of the signed-in clinician in the year chosen. */
@Named("trackPage")
@RequestScoped
public class TrackPage {

  @Inject TrackService service;
  @Inject YearChoice year;

  private List<Track> tracks;

  /** One for each NPI that the account is of; none for people who are no clinicians. */
  public List<Track> tracks() {
    if (tracks == null) {
      tracks = service.mine(year.year());
    }
    return tracks;
  }
}
