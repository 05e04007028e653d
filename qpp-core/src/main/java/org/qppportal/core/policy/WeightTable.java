package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.Category;

/**
 * What each category counts in the final score, for every set of categories that may be left out
 * (42 CFR 414.1380(c)(2)).
 *
 * @param standard who it applies to: {@code traditional}, {@code traditionalSmallPractice}, {@code
 *     mipsApm}, {@code otherMipsApm}, {@code app}, {@code apmEntity}
 * @param citation where it is written
 * @param verified true when it was compared with that text
 * @param rows weights in percent by the set of categories left out; a set without a row leaves
 *     fewer than two categories
 */
public record WeightTable(
    String standard,
    String citation,
    boolean verified,
    Map<Set<Category>, Map<Category, BigDecimal>> rows) {

  /** The weights when no category is left out. */
  public Map<Category, BigDecimal> standardWeights() {
    return rows.get(EnumSet.noneOf(Category.class));
  }

  /** The weights when these categories are left out; empty when fewer than two would be scored. */
  public Optional<Map<Category, BigDecimal>> without(Set<Category> leftOut) {
    return Optional.ofNullable(rows.get(leftOut));
  }
}
