package org.qppportal.core.scoring;

import org.qppportal.core.submission.StoredSubmission;

/**
 * A stored submission with its preliminary score.
 *
 * @param submission what was submitted, as far as the reader may see it
 * @param score its score
 */
public record ScoredSubmission(StoredSubmission submission, Score score) {}
