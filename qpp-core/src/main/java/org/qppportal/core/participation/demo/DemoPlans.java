package org.qppportal.core.participation.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Plans the practices: a few that tests and accounts need, then a realistic mixture. */
final class DemoPlans {

  static final int TEST_PRACTICE = 1;
  static final int SECOND_PRACTICE = 2;
  static final int STRANGER_PRACTICE = 3;

  /** Its clinicians become QPs through the ACO that is in an Advanced APM. */
  static final int QP_PRACTICE = 13;

  /** Its one clinician is right at the limit of charges and above the others. */
  static final int OPT_IN_PRACTICE = 14;

  /** Most practices are small; one of each five clinicians works in the biggest. */
  private static final List<Integer> LARGE_SIZES = List.of(120, 46, 31, 20);

  private static final List<DemoKind> LARGE_KINDS =
      List.of(DemoKind.MANY, DemoKind.EMERGENCY, DemoKind.IMAGING, DemoKind.HEART);

  private static final List<Integer> SMALL_SIZES =
      List.of(1, 1, 2, 1, 3, 1, 5, 2, 1, 4, 1, 2, 8, 1, 3, 1);

  private static final int SMALL_PRACTICES = 47;
  private static final double RURAL_SHARE = 0.25;
  private static final double HPSA_SHARE = 0.15;
  private static final double APM_SHARE = 0.4;

  private final Random random;
  private final DemoNames names;
  private final List<DemoPlan> plans = new ArrayList<>(needed());

  DemoPlans(Random random, DemoNames names) {
    this.random = random;
    this.names = names;
  }

  List<DemoPlan> plans() {
    for (int i = 0; i < LARGE_SIZES.size(); i++) {
      add(LARGE_KINDS.get(i), LARGE_SIZES.get(i), Optional.empty());
    }
    Iterator<DemoEdge> edges = List.of(DemoEdge.values()).iterator();
    DemoKind[] kinds = DemoKind.values();
    for (int i = 0; i < SMALL_PRACTICES; i++) {
      int size = SMALL_SIZES.get(i % SMALL_SIZES.size());
      boolean edge = size == 1 && edges.hasNext();
      // Practices at the limits are of a kind that takes part in every year.
      add(
          edge ? DemoKind.FAMILY : kinds[i % kinds.length],
          size,
          edge ? Optional.of(edges.next()) : Optional.empty());
    }
    return List.copyOf(plans);
  }

  /** The practices whose TINs the accounts, the published examples and sample files name. */
  private static List<DemoPlan> needed() {
    return List.of(
        DemoPlan.steady(
            TEST_PRACTICE,
            DemoPopulation.TEST_PRACTICE_TIN,
            "Sample Creek Family Medicine",
            DemoKind.FAMILY,
            18),
        DemoPlan.steady(
                SECOND_PRACTICE,
                "000234567",
                "Placeholder Prairie Rural Health",
                DemoKind.FAMILY,
                4)
            .inRuralArea()
            .withoutDelegation(),
        DemoPlan.steady(
                STRANGER_PRACTICE,
                "000987654",
                "Fictional Harbor Internal Medicine",
                DemoKind.INTERNAL,
                6)
            .withoutDelegation(),
        DemoPlan.steady(4, "000456789", "Example Ridge Family Medicine", DemoKind.FAMILY, 9),
        DemoPlan.steady(5, "000101010", "Sandbox Grove Internal Medicine", DemoKind.INTERNAL, 16),
        DemoPlan.steady(6, "000000002", "Pretend Point Cardiology", DemoKind.HEART, 15),
        DemoPlan.steady(7, "000777777", "Mock Crossing Multispecialty Group", DemoKind.MANY, 24),
        DemoPlan.steady(8, "000777778", "Imaginary Bluff Family Medicine", DemoKind.FAMILY, 1),
        DemoPlan.steady(9, "000044804", "Sample Island Internal Medicine", DemoKind.INTERNAL, 3));
  }

  private void add(DemoKind kind, int size, Optional<DemoEdge> edge) {
    int number = plans.size() + 1;
    boolean office = kind.place() == DemoKind.Place.OFFICE;
    plans.add(
        new DemoPlan(
            number,
            String.format("0003%05d", number * 137),
            freeName(kind),
            kind,
            size,
            edge.isPresent(),
            random.nextDouble() < RURAL_SHARE,
            random.nextDouble() < HPSA_SHARE,
            office && random.nextDouble() < APM_SHARE,
            number % 2 == 0,
            edge));
  }

  private String freeName(DemoKind kind) {
    String name = names.practice(kind);
    return plans.stream().anyMatch(plan -> plan.name().equals(name)) ? freeName(kind) : name;
  }
}
