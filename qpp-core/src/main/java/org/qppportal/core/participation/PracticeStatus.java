package org.qppportal.core.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a clinician takes part under one practice.
 *
 * @param practiceId the practice; empty for the public, who learn nothing to ask further with
 * @param practiceName its name
 * @param maskedTin its TIN, hidden wholly for the public and but for the last digits for its people
 * @param city where it is
 * @param state where it is
 * @param outcome whether the clinician has to report there
 * @param why the reason
 * @param whatNow what to do next
 * @param specialStatuses what is special about the practice
 */
public record PracticeStatus(
    Optional<UUID> practiceId,
    String practiceName,
    String maskedTin,
    String city,
    String state,
    ParticipationOutcome outcome,
    String why,
    String whatNow,
    List<String> specialStatuses) {}
