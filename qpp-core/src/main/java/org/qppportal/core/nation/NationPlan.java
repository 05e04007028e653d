package org.qppportal.core.nation;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a nation to make. Of its size at 1.0: about 1.4 million clinicians (TIN/NPIs) in
 * 250,000 practices, 40 million beneficiaries, 12.3 million of them attributed, and the models of
 * 2017 by published counts: 480 ACOs of the Shared Savings Program, 572 with those of the Next
 * Generation ACO Model and of Comprehensive ESRD Care; 2,893 practices of CPC+; 195 of the Oncology
 * Care Model.
 *
 * @param seed the same seed makes the same nation
 * @param year the performance year
 * @param scale of clinicians, practices, entities and beneficiaries
 * @param lines about how many claim lines the QP performance period, January to August, has
 */
public record NationPlan(long seed, int year, double scale, long lines) {

  /** Whole-nation counts. */
  static final int REGIONS = 2_000;

  static final int ACOS = 572;
  static final int HOME_PRACTICES = 2_893;
  static final int ONCOLOGY_PRACTICES = 195;

  private static final long LINES = 200_000_000L;

  public NationPlan {
    if (scale <= 0 || scale > 1) {
      throw new IllegalArgumentException("The scale is more than 0 and at most 1: " + scale);
    }
    if (lines < 1) {
      throw new IllegalArgumentException("A nation has claim lines: " + lines);
    }
  }

  /** The nation of 2017 at a scale, with 200 million lines at 1.0. */
  public static NationPlan of(double scale) {
    return new NationPlan(2017, 2017, scale, Math.max(1, Math.round(LINES * scale)));
  }

  /** How many regions are made; a region has about 700 clinicians and 20,000 beneficiaries. */
  int regions() {
    return (int) Math.max(1, Math.round(REGIONS * scale));
  }

  /** The entities with their models. */
  public List<NationEntity> entities() {
    List<NationEntity> entities = new ArrayList<>();
    int regions = regions();
    for (int region = 0; region < regions; region++) {
      add(entities, NationEntity.aco(1 + first(region, ACOS)));
    }
    for (int n = 0; n < first(regions - 1, HOME_PRACTICES) + 2; n++) {
      add(entities, NationEntity.home(n));
    }
    for (int n = 0; n < first(regions, ONCOLOGY_PRACTICES); n++) {
      add(entities, NationEntity.oncology(n));
    }
    return List.copyOf(entities);
  }

  private static void add(List<NationEntity> entities, NationEntity next) {
    if (entities.isEmpty() || entities.get(entities.size() - 1).number() != next.number()) {
      entities.add(next);
    }
  }

  private static int first(int region, int count) {
    return (int) Math.floor(region * rate(count));
  }

  /** Entities for each region. */
  static double rate(int count) {
    return (double) count / REGIONS;
  }
}
