package org.qppportal.core.scoring;

import java.util.List;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * The category of certified records, which has been scored in two ways: by a base score and
 * performance in 2017 and 2018, by measures from 2019 on (42 CFR 414.1380(b)(4)).
 */
interface InteroperabilityScore {

  /** Scores the category's sets, which are those of one way to report. */
  CategoryScore score(List<MeasurementSet> sets, ScoringContext context);

  /** The rules of the year: base, performance and bonus to 2018, points by measure since. */
  static InteroperabilityScore of(ScoringPolicy policy, Catalogue catalogue) {
    return policy
        .promotingInteroperability()
        .<InteroperabilityScore>map(rules -> new PromotingInteroperabilityScore(rules, catalogue))
        .orElseGet(
            () -> new AciCategoryScore(policy.advancingCareInformation().orElseThrow(), catalogue));
  }
}
