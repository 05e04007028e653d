package org.qppportal.web.practice;

import java.util.List;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.submission.StoredSubmission;

/**
 * A practice with what was submitted for it.
 *
 * @param practice the practice in the year
 * @param submissions what the caller may see of its submissions
 */
public record PracticeCard(PracticeOverview practice, List<StoredSubmission> submissions) {}
