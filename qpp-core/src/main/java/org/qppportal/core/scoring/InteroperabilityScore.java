package org.qppportal.core.scoring;

import java.util.List;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * The category of certified records, which has been scored in two ways: by a base score and
 * performance in 2017 and 2018, by measures from 2019 on (42 CFR 414.1380(b)(4)).
 */
interface InteroperabilityScore {

  /** Scores the category's sets, which are those of one way to report. */
  CategoryScore score(List<MeasurementSet> sets, ScoringContext context);
}
