package org.qppportal.core.scoring;

import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

/** What submission methods and sets are called in a score. */
final class MethodNames {

  private static final String USUAL_PROGRAM = "mips";

  private MethodNames() {}

  static String title(SubmissionMethod method) {
    return switch (method) {
      case CLAIMS -> "Sent with claims";
      case REGISTRY -> "Sent by a registry";
      case ELECTRONIC_HEALTH_RECORD -> "Sent from an electronic health record";
      case ADMINISTRATIVE_CLAIMS -> "Taken from claims by CMS";
      case CERTIFIED_SURVEY_VENDOR -> "Sent by a survey vendor";
      case CMS_WEB_INTERFACE -> "Sent through the CMS Web Interface";
    };
  }

  static String name(MeasurementSet set) {
    return set.programName().equals(USUAL_PROGRAM)
        ? set.submissionMethod().code()
        : set.submissionMethod().code() + "/" + set.programName();
  }
}
