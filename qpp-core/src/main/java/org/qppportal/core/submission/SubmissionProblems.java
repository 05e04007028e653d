package org.qppportal.core.submission;

import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;

/** Problems that show only beside what is stored. */
final class SubmissionProblems {

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

  private static Problem problem(ProblemCode code, String path, String message) {
    return new Problem(code, path, 0, 0, message, code.whatToDo());
  }
}
