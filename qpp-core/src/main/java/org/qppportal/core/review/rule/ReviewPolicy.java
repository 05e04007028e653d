package org.qppportal.core.review.rule;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.DataFile;
import org.qppportal.core.review.rule.ReviewFile.Reason;
import org.qppportal.persistence.type.EntityType;

/** What holds for targeted reviews of all years. */
public final class ReviewPolicy {

  private static final ReviewPolicy IN_FORCE =
      new ReviewPolicy(DataFile.read("reviews/rules.yaml", ReviewFile.class));

  private final ReviewFile file;

  private ReviewPolicy(ReviewFile file) {
    this.file = file;
  }

  /** The policy in force. */
  public static ReviewPolicy inForce() {
    return IN_FORCE;
  }

  /** Whether the score of such an entity can be reviewed. */
  public boolean mayBeReviewed(EntityType type) {
    return file.requesters().value().contains(type);
  }

  /** In how many days a decision is promised. */
  public int decisionDays() {
    return file.decisionDays().value();
  }

  /** How many years evidence must be kept. */
  public int retentionYears() {
    return file.retentionYears().value();
  }

  /** That a decision is final, with its citation. */
  public String finality() {
    return file.finality().value() + " (" + file.finality().citation() + ")";
  }

  /** Why the year's factors stay, with its citation. */
  public String factors() {
    return file.factors().value() + " (" + file.factors().citation() + ")";
  }

  /** What a review cannot change, with its citation. */
  public String scope() {
    return file.scope().value() + " (" + file.scope().citation() + ")";
  }

  /** The reasons, in the order that people see them. */
  public List<Reason> reasons() {
    return file.reasons();
  }

  /** The reason of this code. */
  public Optional<Reason> reason(String code) {
    return file.reasons().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
