package org.qppportal.core.submission;

import java.util.List;
import org.qppportal.core.problem.Problem;

/**
 * A set as it is after a write.
 *
 * @param set the set
 * @param warnings what may not be what was meant
 */
public record Written(StoredSet set, List<Problem> warnings) {}
