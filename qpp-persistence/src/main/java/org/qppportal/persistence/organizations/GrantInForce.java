package org.qppportal.persistence.organizations;

import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;

/**
 * What a delegation in force allows. A value and no row: a registry has thousands, and every
 * request asks for them.
 *
 * @param organizationId who may submit
 * @param practiceId for whom
 * @param category the one category it covers; null covers all
 * @param performanceYear the one year it covers; null covers all
 */
public record GrantInForce(
    UUID organizationId, UUID practiceId, Category category, Integer performanceYear) {

  /** The one category it covers; empty covers all. */
  public Optional<Category> onlyCategory() {
    return Optional.ofNullable(category);
  }

  /** The one year it covers; empty covers all. */
  public Optional<Integer> onlyYear() {
    return Optional.ofNullable(performanceYear);
  }
}
