package org.qppportal.core.submission;

import java.util.List;

/**
 * A part of the submissions found.
 *
 * @param total how many were found
 * @param submissions the part asked for
 */
public record SubmissionPage(int total, List<StoredSubmission> submissions) {}
