package org.qppportal.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.core.submission.SubmissionWindows;

/** How the submission window of a year stands, for the pages that data are sent from. */
@Named("windowNotice")
@RequestScoped
public class WindowNotice {

  @Inject SubmissionWindows windows;

  /** The window of a year. */
  public SubmissionWindow of(int year) {
    return windows.of(year).orElseThrow();
  }

  /** Whether data of a year can be sent now. */
  public boolean takesData(int year) {
    return windows.of(year).filter(SubmissionWindow::takesData).isPresent();
  }

  /** Such as {@code March 31, 2026, 8 p.m. Eastern}. */
  public String moment(ZonedDateTime moment) {
    return ProgramYear.moment(moment);
  }
}
