package org.qppportal.core.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a measurement set.
 *
 * @param setId the set
 * @param submissionId the submission it belongs or belonged to
 * @param number counts from 1
 * @param submitterId see {@link Submitter#id()}
 * @param from from when it stood
 * @param until until when; empty for the one that stands
 * @param end why it ended; empty for the one that stands
 * @param endedBy the account that ended it
 * @param receipt the receipt that brought it, where there is one
 * @param content what it held
 */
public record SetVersionView(
    UUID setId,
    UUID submissionId,
    int number,
    String submitterId,
    Instant from,
    Optional<Instant> until,
    Optional<SetEnd> end,
    Optional<String> endedBy,
    Optional<UUID> receipt,
    Submission.MeasurementSet content) {}
