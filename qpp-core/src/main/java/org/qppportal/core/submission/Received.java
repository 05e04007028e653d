package org.qppportal.core.submission;

import java.util.List;
import java.util.UUID;
import org.qppportal.core.problem.Problem;

/**
 * What became of data that was accepted.
 *
 * @param submissionId the submission it went to
 * @param receiptId the receipt
 * @param changes what happened to each set, in the order sent
 * @param repeated true when exactly this had been received before, and nothing changed
 * @param warnings what may not be what was meant
 */
public record Received(
    UUID submissionId,
    UUID receiptId,
    List<SubmissionStore.Change> changes,
    boolean repeated,
    List<Problem> warnings) {}
