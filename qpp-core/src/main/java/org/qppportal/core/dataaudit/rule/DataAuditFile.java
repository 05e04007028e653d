package org.qppportal.core.dataaudit.rule;

import java.util.List;
import java.util.Set;
import org.qppportal.core.policy.Cited;
import org.qppportal.persistence.type.Category;

/**
 * The file {@code dataaudit/rules.yaml}, as it is written.
 *
 * @param sampling how large samples are, by first performance year
 * @param answerDays how many days practices have to answer
 * @param retentionYears how long records are kept after the end of the performance year
 * @param inaccurateAbovePercent above which part of wrong clinicians a third party's data is
 *     inaccurate
 * @param publicUntilBelowPercent below which error rate it stops being published
 * @param documents which are accepted as evidence
 */
public record DataAuditFile(
    List<Sampling> sampling,
    Cited<Integer> answerDays,
    Cited<Integer> retentionYears,
    Cited<Integer> inaccurateAbovePercent,
    Cited<Integer> publicUntilBelowPercent,
    List<Documents> documents) {

  /** How large samples are from a year on. */
  public record Sampling(int firstYear, Size clinicians, Size patients) {}

  /** A rule of size with its sources. */
  public record Size(Cited<Integer> sharePercent, Cited<Integer> least, Cited<Integer> most) {

    /** The numbers alone. */
    public SizeRule rule() {
      return new SizeRule(sharePercent.value(), least.value(), most.value());
    }
  }

  /** What is accepted for some categories. */
  public record Documents(Set<Category> categories, Cited<List<String>> accepted) {}
}
