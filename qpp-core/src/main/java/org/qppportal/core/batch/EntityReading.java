package org.qppportal.core.batch;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.submission.Submission;

/**
 * What came of reading the rows of one clinician or practice.
 *
 * @param submission the data; present exactly when no problem blocks
 * @param problems everything found, by row and column
 */
public record EntityReading(Optional<Submission> submission, List<RowProblem> problems) {}
