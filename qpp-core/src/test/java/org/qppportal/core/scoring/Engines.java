package org.qppportal.core.scoring;

import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;

/** The scoring of 2017 on the published catalogue, prepared once for all tests. */
public final class Engines {

  static final YearPolicy POLICY_2017 = YearPolicies.load().of(2017).orElseThrow();
  static final ScoringPolicy SCORING_2017 = POLICY_2017.scoring().orElseThrow();
  static final ScoringEngine ENGINE_2017 = new ScoringEngine(POLICY_2017, Catalogues.of(2017));

  private Engines() {}

  public static ScoringEngine of2017() {
    return ENGINE_2017;
  }
}
