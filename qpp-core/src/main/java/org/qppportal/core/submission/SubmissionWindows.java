package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.problem.Problem;

/**
 * The submission windows by the program's calendar. A demonstration takes data of every year at any
 * time, or nobody could try one that is over; setting {@code QPP_SUBMISSION_WINDOWS} to {@code
 * calendar} or {@code practice} says otherwise.
 */
@ApplicationScoped
public class SubmissionWindows {

  private static final String CALENDAR = "calendar";

  @EJB private PolicyService policies;
  @Inject private Clock clock;

  /** How the window of a performance year stands now; empty for a year of no policy. */
  public Optional<SubmissionWindow> of(int performanceYear) {
    return at(performanceYear, clock.instant());
  }

  private Optional<SubmissionWindow> at(int performanceYear, Instant moment) {
    return policies
        .policies()
        .of(performanceYear)
        .map(YearPolicy::calendar)
        .map(calendar -> SubmissionWindow.at(moment, calendar, practice()));
  }

  /**
   * Refuses to take data of a year, or to change what was sent, outside its window.
   *
   * @throws SubmissionRefusedException with the dates
   */
  public void requireOpen(int performanceYear) {
    Optional<Problem> closed =
        of(performanceYear)
            .filter(window -> !window.takesData())
            .map(window -> SubmissionProblems.windowClosed(performanceYear, window));
    if (closed.isPresent()) {
      throw new SubmissionRefusedException(List.of(closed.get()));
    }
  }

  private static boolean practice() {
    boolean demonstration = !"false".equals(System.getenv("QPP_DEMO"));
    String setting =
        System.getenv()
            .getOrDefault("QPP_SUBMISSION_WINDOWS", demonstration ? "practice" : CALENDAR);
    return !CALENDAR.equals(setting);
  }
}
