package org.qppportal.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.ObservedFigures;
import org.qppportal.core.apm.QpBackTest;
import org.qppportal.core.apm.QpBackTest.Case;
import org.qppportal.core.apm.QpEstimator.Assumptions;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.nation.NationGenerator;
import org.qppportal.core.nation.NationPlan;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.warehouse.DuckDbEngine;
import org.qppportal.core.warehouse.DuckDbLimits;
import org.qppportal.core.warehouse.Lake;
import org.qppportal.core.warehouse.ThresholdQuestion;
import org.qppportal.core.warehouse.ThresholdRow;

/**
 * Tests estimates on made-up years whose panels grow and whose shares drift: what was said at the
 * first and the second snapshot against what came of it, beside always saying the usual rate and
 * beside taking the present score for the end. What is assumed of chance is chosen on other years
 * than those that are tested.
 */
public final class EstimateBenchmark {

  private static final List<Integer> YEARS = List.of(2017, 2019, 2025);
  private static final List<Long> CHOOSING = List.of(101L, 102L);
  private static final List<Long> TESTED = List.of(1L, 2L, 3L);
  private static final double SCALE = 0.04;
  private static final long LINES = 1_500_000;
  private static final DuckDbLimits LIMITS = new DuckDbLimits(2, 1_024);
  private static final int TENTHS = 10;

  /** As for clinicians alone: what was met before does not decide, so that all cases are open. */
  private static final List<Integer> COUNTING = List.of(3);

  /** The years of one kind of subject. */
  private record Year(QpPolicy policy, List<List<ObservedFigures>> histories) {}

  private EstimateBenchmark() {}

  /** Runs the test; arguments are not looked at. */
  public static void main(String[] arguments) throws IOException {
    List<Year> choosing = years(CHOOSING);
    List<Year> tested = years(TESTED);
    print("%-28s %10s %10s", "Assumptions, years to choose", "snapshot 1", "snapshot 2");
    for (double payments : new double[] {1.5, 2.25, 3.25, 5}) {
      for (double drift : new double[] {0.005, 0.01, 0.02, 0.04}) {
        Assumptions assumed = new Assumptions(payments, drift);
        print(
            "%5.2f patients, %.3f a month   %10.4f %10.4f",
            payments,
            drift,
            brier(cases(choosing, assumed, 1)),
            brier(cases(choosing, assumed, 2)));
      }
    }
    for (int snapshot = 1; snapshot <= 2; snapshot++) {
      table(snapshot, cases(tested, Assumptions.USUAL, snapshot));
    }
  }

  private static List<Year> years(List<Long> seeds) throws IOException {
    List<Year> years = new ArrayList<>();
    for (long seed : seeds) {
      Path folder = Files.createTempDirectory("estimate");
      try {
        years.addAll(years(seed, folder));
      } finally {
        remove(folder);
      }
    }
    return years;
  }

  /** One nation, seen by the rules of several years. */
  private static List<Year> years(long seed, Path folder) {
    Lake lake = new Lake(folder);
    List<Year> years = new ArrayList<>();
    try (DuckDbEngine engine = new DuckDbEngine(lake, LIMITS)) {
      new NationGenerator(new NationPlan(seed, 2017, SCALE, LINES)).write(lake, engine, p -> {});
      Map<Long, List<ObservedFigures>> histories = new TreeMap<>();
      QpPolicy first = policy(2017);
      for (int snapshot = 1; snapshot <= first.lastSnapshot(); snapshot++) {
        int number = snapshot;
        ThresholdQuestion question =
            new ThresholdQuestion(
                2017, first.date(snapshot), first.claimsRunOutDays().value(), true, false);
        question.ofEntities(engine).forEach(row -> add(histories, -row.subject(), number, row));
        question.ofClinicians(engine).forEach(row -> add(histories, row.subject(), number, row));
      }
      List<List<ObservedFigures>> whole =
          histories.values().stream()
              .filter(history -> history.size() == first.lastSnapshot())
              .toList();
      YEARS.forEach(year -> years.add(new Year(policy(year), whole)));
    }
    return years;
  }

  private static void add(
      Map<Long, List<ObservedFigures>> histories, long subject, int snapshot, ThresholdRow row) {
    histories
        .computeIfAbsent(subject, any -> new ArrayList<>())
        .add(
            new ObservedFigures(
                snapshot,
                new ThresholdFigures(
                    Base.EVALUATION_AND_MANAGEMENT,
                    row.visits().attributedPaid(),
                    row.visits().eligiblePaid(),
                    row.visits().attributedPatients(),
                    row.visits().eligiblePatients())));
  }

  private static QpPolicy policy(int year) {
    return YearPolicies.load().of(year).orElseThrow().qp();
  }

  private static List<Case> cases(List<Year> years, Assumptions assumed, int snapshot) {
    return years.stream()
        .flatMap(
            year ->
                new QpBackTest(year.policy(), assumed)
                    .cases(year.histories(), snapshot, COUNTING).stream())
        .toList();
  }

  private static double brier(List<Case> cases) {
    return cases.stream().mapToDouble(one -> one.error(one.likelihood())).average().orElse(0);
  }

  private static void table(int snapshot, List<Case> cases) {
    double rate = cases.stream().mapToInt(one -> one.qualified() ? 1 : 0).average().orElse(0);
    print("%nSnapshot %d: %,d cases, %.3f became QPs", snapshot, cases.size(), rate);
    print("  Brier score of the estimate            %.4f", brier(cases));
    print(
        "  of always saying the usual rate        %.4f",
        cases.stream().mapToDouble(one -> one.error(rate)).average().orElse(0));
    print(
        "  of taking the present score for the end %.4f",
        cases.stream().mapToDouble(one -> one.error(one.meetsNow() ? 1 : 0)).average().orElse(0));
    print("  %-12s %8s %8s %8s", "said", "cases", "mean", "became");
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int low = tenth;
      List<Case> of =
          cases.stream()
              .filter(one -> Math.min(TENTHS - 1, (int) (one.likelihood() * TENTHS)) == low)
              .toList();
      print(
          "  %.1f to %.1f   %8d %8.3f %8.3f",
          (double) tenth / TENTHS,
          (tenth + 1.0) / TENTHS,
          of.size(),
          of.stream().mapToDouble(Case::likelihood).average().orElse(0),
          of.stream().mapToInt(one -> one.qualified() ? 1 : 0).average().orElse(0));
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
