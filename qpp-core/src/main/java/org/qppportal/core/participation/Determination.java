package org.qppportal.core.participation;

/**
 * Whether a clinician or a practice has to report, and what follows.
 *
 * @param outcome the answer
 * @param why the reason, in plain sentences without anybody's figures
 * @param whatNow what to do next, in plain sentences
 */
public record Determination(ParticipationOutcome outcome, String why, String whatNow) {}
