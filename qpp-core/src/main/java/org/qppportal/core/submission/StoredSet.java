package org.qppportal.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A measurement set as kept.
 *
 * @param id its id
 * @param submissionId the submission it belongs to
 * @param submitterType see {@link Submitter#type()}
 * @param submitterId see {@link Submitter#id()}
 * @param createdAt when it was first stored
 * @param updatedAt when it last changed
 * @param version counts its changes, from 0
 * @param content the data
 * @param measurementIds the ids of its measurements, in their order
 */
public record StoredSet(
    UUID id,
    UUID submissionId,
    String submitterType,
    String submitterId,
    Instant createdAt,
    Instant updatedAt,
    int version,
    Submission.MeasurementSet content,
    List<UUID> measurementIds) {}
