package org.qppportal.core.review.rule;

import java.util.List;
import java.util.Set;
import org.qppportal.core.policy.Cited;
import org.qppportal.persistence.type.EntityType;

/**
 * The file {@code reviews/rules.yaml}, as it is written.
 *
 * @param requesters whose score can be reviewed
 * @param decisionDays in how many days a decision is promised
 * @param retentionYears how long evidence must be kept
 * @param finality that a decision is final
 * @param factors why the factors of the year stay
 * @param scope what a review cannot change
 * @param reasons why one can be asked for
 */
public record ReviewFile(
    Cited<Set<EntityType>> requesters,
    Cited<Integer> decisionDays,
    Cited<Integer> retentionYears,
    Cited<String> finality,
    Cited<String> factors,
    Cited<String> scope,
    List<Reason> reasons) {

  /** A reason to ask. */
  public record Reason(String code, String title, String citation, boolean verified) {}
}
