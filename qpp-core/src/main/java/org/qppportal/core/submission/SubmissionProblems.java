package org.qppportal.core.submission;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;

/** Problems that show only beside what is stored. */
final class SubmissionProblems {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, 'at' h a 'Eastern time'", Locale.US);

  private SubmissionProblems() {}

  static Problem clinicianNotInPractice(Submission.Entity entity, int year) {
    return problem(
        DataProblem.CLINICIAN_NOT_IN_PRACTICE,
        "$.nationalProviderIdentifier",
        "The clinician with NPI "
            + entity.npi().orElseThrow()
            + " did not bill under this practice in "
            + year
            + ".");
  }

  static Problem otherPractice() {
    return problem(
        DataProblem.OTHER_PRACTICE,
        "$.taxpayerIdentificationNumber",
        "The file is for another practice than the one you are sending it for.");
  }

  static Problem notConnected() {
    return problem(
        DataProblem.NOT_CONNECTED,
        "$",
        "The file is for a practice or APM Entity that does not let you send this category and"
            + " year, or that is not known.");
  }

  static Problem keyChanged() {
    return problem(
        DataProblem.SET_KEY_CHANGED,
        "$",
        "The category, submission method or program differs from the set that is to be replaced.");
  }

  static Problem otherSubmission() {
    return problem(
        DataProblem.SUBMISSION_MISMATCH,
        "$",
        "The data are of another practice, clinician, entity or year than the submission that is"
            + " to be replaced.");
  }

  static Problem windowClosed(int year, SubmissionWindow window) {
    return problem(DataProblem.WINDOW_CLOSED, "$.performanceYear", windowSentence(year, window));
  }

  private static String windowSentence(int year, SubmissionWindow window) {
    return switch (window.state()) {
      case CLOSED ->
          "The submission window of " + year + " closed on " + moment(window.closes()) + ".";
      case NOT_YET_OPEN ->
          "The submission window of " + year + " opens on " + moment(window.opens()) + ".";
      case NOT_ANNOUNCED, OPEN -> "The submission window of " + year + " has not been announced.";
    };
  }

  private static String moment(Optional<ZonedDateTime> moment) {
    return MOMENT.format(moment.orElseThrow()).replace("AM", "a.m.").replace("PM", "p.m.");
  }

  private static Problem problem(ProblemCode code, String path, String message) {
    return new Problem(code, path, 0, 0, message, code.whatToDo());
  }
}
