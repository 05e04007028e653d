package org.qppportal.core.nation;

/**
 * An APM Entity of a nation.
 *
 * @param number the number that the warehouse has for it
 * @param modelId its id in the register of APMs of 2017
 * @param prospective whether its patients are attributed before the year begins
 */
public record NationEntity(int number, String modelId, boolean prospective) {

  private static final int FIRST_HOME = 1001;
  private static final int FIRST_ONCOLOGY = 5001;

  /** Spreads the models over the numbers; has no divisor in common with the number of ACOs. */
  private static final int SPREAD = 193;

  /** Of the practices of the Oncology Care Model one of so many takes two-sided risk. */
  private static final int TWO_SIDED = 10;

  /**
   * 480 of the Shared Savings Program, most without risk; with the other models 131 take risk, as
   * was published of 2017.
   */
  private enum Aco {
    TRACK_1(438, "mssp-1", false),
    TRACK_2(6, "mssp-2", false),
    TRACK_3(36, "mssp-3", true),
    NEXT_GENERATION(45, "ngaco", true),
    LARGE_DIALYSIS(13, "cec-ldo", false),
    DIALYSIS_TWO_SIDED(31, "cec-two-sided", false),
    DIALYSIS_ONE_SIDED(3, "cec-one-sided", false);

    private final int count;
    private final String model;
    private final boolean prospective;

    Aco(int count, String model, boolean prospective) {
      this.count = count;
      this.model = model;
      this.prospective = prospective;
    }
  }

  /** The n-th ACO, counted from 1. */
  static NationEntity aco(int n) {
    int place = n * SPREAD % NationPlan.ACOS;
    for (Aco kind : Aco.values()) {
      if (place < kind.count) {
        return new NationEntity(n, kind.model, kind.prospective);
      }
      place -= kind.count;
    }
    throw new IllegalStateException("The ACOs add up to " + NationPlan.ACOS);
  }

  /** The n-th practice of CPC+, counted from 0. */
  static NationEntity home(int n) {
    return new NationEntity(FIRST_HOME + n, "cpc-plus", true);
  }

  /** The n-th practice of the Oncology Care Model, counted from 0. */
  static NationEntity oncology(int n) {
    return new NationEntity(
        FIRST_ONCOLOGY + n, n % TWO_SIDED == 0 ? "ocm-two-sided" : "ocm-one-sided", false);
  }
}
