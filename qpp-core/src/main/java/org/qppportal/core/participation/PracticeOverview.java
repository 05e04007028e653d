package org.qppportal.core.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.ConnectionRole;

/**
 * A practice in a year, as its people see it.
 *
 * @param practiceId the practice
 * @param name its name
 * @param maskedTin the last digits of its TIN
 * @param city where it is
 * @param state where it is
 * @param year the performance year
 * @param yourRole what the caller is there
 * @param groupOutcome whether the practice has to report
 * @param why the reason, with its figures
 * @param whatNow what to do next
 * @param specialStatuses what is special about it
 * @param clinicians how many bill under it
 * @param expectations what the program expects of it, by category
 * @param you the caller as a clinician here, if they are one
 * @param fromClaims whether figures were counted from claims; otherwise the portal was told
 */
public record PracticeOverview(
    UUID practiceId,
    String name,
    String maskedTin,
    String city,
    String state,
    int year,
    ConnectionRole yourRole,
    ParticipationOutcome groupOutcome,
    String why,
    String whatNow,
    List<String> specialStatuses,
    int clinicians,
    List<ExpectationItem> expectations,
    Optional<ClinicianHere> you,
    boolean fromClaims) {}
