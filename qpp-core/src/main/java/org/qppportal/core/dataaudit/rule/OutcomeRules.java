package org.qppportal.core.dataaudit.rule;

import java.util.Collection;
import java.util.Optional;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;

/** Which outcome follows from what reviewers found, item by item. */
public final class OutcomeRules {

  private OutcomeRules() {}

  /**
   * Why an outcome does not go with the findings; empty when it does.
   *
   * @param findings of the items that were looked at
   * @param items how many there are
   */
  public static Optional<String> problem(
      DataAuditOutcome outcome, Collection<EvidenceVerdict> findings, int items) {
    if (findings.size() < items) {
      return Optional.of(
          "Say for each item what you found first: %d of %d are open."
              .formatted(items - findings.size(), items));
    }
    boolean verified = findings.stream().allMatch(EvidenceVerdict.VERIFIED::equals);
    if (outcome == DataAuditOutcome.NO_FINDINGS) {
      return verified
          ? Optional.empty()
          : Optional.of("There are findings: an item is missing or not supported.");
    }
    return outcome == DataAuditOutcome.DATA_NOT_SUPPORTED && verified
        ? Optional.of("All items are verified, so that no data is to be withdrawn.")
        : Optional.empty();
  }

  /** Whether an item's data is to be withdrawn. */
  public static boolean toWithdraw(DataAuditOutcome outcome, EvidenceVerdict finding) {
    return outcome == DataAuditOutcome.DATA_NOT_SUPPORTED && finding != EvidenceVerdict.VERIFIED;
  }
}
