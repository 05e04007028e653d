package org.qppportal.core.apm;

import java.util.Set;

/**
 * What somebody sent for the All-Payer Combination Option, for the same period as the Medicare
 * figures (42 CFR 414.1440). Payments of the Departments of Defense and Veterans Affairs, and of
 * Medicaid where it has no such model, are already left out.
 *
 * @param level one of the all-payer levels
 * @param entities the ids of the entities counted; the one entity at that level
 * @param snapshot counted from 1
 * @param medicare the figures under Medicare at the same level
 * @param payment paid through Advanced and Other Payer Advanced APMs of all paid, in cents
 * @param patients the same of patients
 */
public record AllPayerFigures(
    Level level,
    Set<String> entities,
    int snapshot,
    ThresholdFigures medicare,
    ThresholdScore payment,
    ThresholdScore patients) {

  public AllPayerFigures {
    if (!level.allPayer()) {
      throw new IllegalArgumentException("No level of the All-Payer Combination Option: " + level);
    }
  }
}
