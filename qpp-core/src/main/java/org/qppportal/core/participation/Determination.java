package org.qppportal.core.participation;

/**
 * Whether a clinician or a practice has to report, and what follows.
 *
 * @param code the answer with its reason
 * @param why the reason, in plain sentences without anybody's figures
 * @param whatNow what to do next, in plain sentences
 */
public record Determination(EligibilityCode code, String why, String whatNow) {

  /** The answer. */
  public ParticipationOutcome outcome() {
    return code.outcome();
  }
}
