package org.qppportal.core.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmClinician;
import org.qppportal.core.apm.ApmEntity;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.EntityFigures;
import org.qppportal.core.apm.IndividualFigures;
import org.qppportal.core.apm.QpDetermination;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.nation.NationGenerator;
import org.qppportal.core.nation.NationPlan;
import org.qppportal.core.participation.Figures;
import org.qppportal.core.participation.LowVolumeLimits;
import org.qppportal.core.participation.LowVolumeOutcome.Position;
import org.qppportal.core.participation.LowVolumeThreshold;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.warehouse.DuckDbEngine;
import org.qppportal.core.warehouse.DuckDbLimits;
import org.qppportal.core.warehouse.Lake;
import org.qppportal.core.warehouse.ThresholdQuestion;
import org.qppportal.core.warehouse.ThresholdRow;
import org.qppportal.core.warehouse.Volume;
import org.qppportal.core.warehouse.VolumeQuestion;
import org.qppportal.persistence.type.Npi;

/**
 * Determinations over a made-up nation, each beside a scan that sums the same columns of the same
 * lines in the same run: the August snapshot of QPs with all its rules, and the low-volume
 * threshold of every clinician in both segments. Two threads; the process gets 4 GiB in all.
 */
public final class DeterminationBenchmark {

  private static final int YEAR = 2017;
  private static final int SNAPSHOT = 3;
  private static final int SEGMENT_RUN_OUT = 60;
  private static final long LINES_OF_A_NATION = 200_000_000L;

  /** What is left of 4 GiB for Java is its heap of 768 MiB and what it needs besides. */
  private static final DuckDbLimits LIMITS = new DuckDbLimits(2, 2_900);

  private static final DuckDbLimits GENERATING = new DuckDbLimits(2, 1_024);
  private static final String SCAN =
      "select count(*), sum(tin), sum(npi), sum(bene_id), sum(allowed_cents), sum(paid_cents),"
          + " min(hcpcs), max(hcpcs), count_if(professional), min(service_date),"
          + " max(processed_date) from claim_line where year = 2017 and month <= '08'";
  private static final String SCAN_OF_SEGMENTS =
      "select count(*), sum(tin), sum(npi), sum(bene_id), sum(allowed_cents), min(hcpcs),"
          + " max(hcpcs), min(pos), max(pos), count_if(professional), min(service_date),"
          + " max(processed_date) from claim_line where year between 2015 and 2017";

  private final DuckDbEngine engine;
  private final YearPolicy year = YearPolicies.load().of(YEAR).orElseThrow();
  private final NationPlan plan;

  private DeterminationBenchmark(NationPlan plan, DuckDbEngine engine) {
    this.plan = plan;
    this.engine = engine;
  }

  /**
   * Makes the nations where they are not there yet, and measures each in a process of its own.
   *
   * @param arguments numbers of lines, in one text or several; or {@code measure}, a number and a
   *     folder
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = List.of(String.join(" ", arguments).trim().split(" +"));
    if (given.get(0).equals("generate") || given.get(0).equals("measure")) {
      one(given.get(0), plan(Long.parseLong(given.get(1))), Path.of(given.get(2)));
      return;
    }
    for (String lines : given) {
      Path folder = folder().resolve("nation-" + lines).toAbsolutePath();
      if (!Files.exists(folder.resolve("manifest.json"))) {
        again("generate", lines, folder);
      }
      again("measure", lines, folder);
    }
  }

  private static Path folder() {
    return Path.of(
            Optional.ofNullable(System.getenv("QPP_DATA_DIR"))
                .orElse(Path.of("..", ".qpp").toString()))
        .resolve("benchmark");
  }

  /** 200 million lines are a whole nation's, 50 million a quarter's. */
  private static NationPlan plan(long lines) {
    return new NationPlan(YEAR, YEAR, Math.min(1, (double) lines / LINES_OF_A_NATION), lines);
  }

  private static void again(String what, String lines, Path folder)
      throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                DeterminationBenchmark.class.getName(),
                what,
                lines,
                folder.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("To " + what + " " + lines + " lines failed");
    }
  }

  private static void one(String what, NationPlan plan, Path folder) throws IOException {
    Lake lake = new Lake(folder);
    boolean generating = what.equals("generate");
    try (DuckDbEngine engine = new DuckDbEngine(lake, generating ? GENERATING : LIMITS)) {
      if (generating) {
        double seconds =
            Cost.of(() -> new NationGenerator(plan).write(lake, engine, percent -> {})).seconds();
        print("A nation of %,d lines made in %.0f s", plan.lines(), seconds);
      } else {
        new DeterminationBenchmark(plan, engine).measure();
      }
    }
    print("  peak memory of the process %,d MiB", peakMebibytes());
  }

  private void measure() {
    beside(SCAN, "August snapshot, all determinations", this::snapshot);
    beside(SCAN_OF_SEGMENTS, "low-volume threshold, both segments", this::lowVolume);
  }

  private void beside(String scan, String name, Runnable work) {
    print("%,d claim lines", ask(scan));
    Cost base = Cost.of(() -> ask(scan));
    Cost whole = Cost.of(work);
    print("  %-38s %8.2f s, %8.2f s of processors", "scan and sum", base.seconds(), base.busy());
    print("  %-38s %8.2f s, %8.2f s of processors", name, whole.seconds(), whole.busy());
    print(
        "  times the scan: %.1f, by processors %.1f",
        whole.seconds() / base.seconds(), whole.busy() / base.busy());
  }

  /**
   * What work takes; on a machine that does other work too, the second figure is the steady one.
   *
   * @param seconds from begin to end
   * @param busy seconds that this process kept processors busy
   */
  private record Cost(double seconds, double busy) {

    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Cost of(Runnable work) {
      long start = System.nanoTime();
      long busy = SYSTEM.getProcessCpuTime();
      work.run();
      return new Cost((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - busy) / 1e9);
    }
  }

  private long ask(String sql) {
    try (Connection connection = engine.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void snapshot() {
    QpPolicy policy = year.qp();
    ThresholdQuestion question =
        new ThresholdQuestion(
            YEAR,
            policy.date(SNAPSHOT),
            policy.claimsRunOutDays().value(),
            policy.individuals().everyone().value(),
            policy.prospectivelyAttributedLeave().value());
    QpDetermination determination =
        new QpDetermination(
            policy,
            entities(),
            question.ofEntities(engine).stream()
                .map(row -> new EntityFigures(id(row.subject()), SNAPSHOT, figures(row)))
                .toList());
    Map<Long, ThresholdFigures> individual =
        question.ofClinicians(engine).stream()
            .collect(Collectors.toMap(ThresholdRow::subject, DeterminationBenchmark::figures));
    long[] statuses = new long[QpStatus.values().length];
    for (ApmClinician clinician : clinicians(policy)) {
      Set<String> together = determination.individualEntities(clinician, SNAPSHOT);
      List<IndividualFigures> own =
          together.isEmpty()
              ? List.of()
              : Optional.ofNullable(individual.get(Long.valueOf(clinician.npi().value()))).stream()
                  .map(figures -> new IndividualFigures(together, SNAPSHOT, figures))
                  .toList();
      statuses[determination.of(clinician, SNAPSHOT, own, List.of()).status().ordinal()]++;
    }
    print(
        "  of the listed clinicians %,d are QPs, %,d Partial QPs, %,d neither",
        statuses[QpStatus.QP.ordinal()],
        statuses[QpStatus.PARTIAL_QP.ordinal()],
        statuses[QpStatus.NONE.ordinal()]);
  }

  private List<ApmEntity> entities() {
    ApmRegister register = ApmRegister.load(YearPolicies.load());
    AdvancedApmCriteria criteria = new AdvancedApmCriteria(year.advancedApm());
    return plan.entities().stream()
        .map(
            entity ->
                new ApmEntity(
                    id(entity.number()),
                    criteria.test(register.model(YEAR, entity.modelId()).orElseThrow()).advanced(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  private List<ApmClinician> clinicians(QpPolicy policy) {
    Map<Long, List<ApmClinician.Listing>> listings = new HashMap<>();
    try (Connection connection = engine.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select npi, entity, min(list_date) as since from participation group by npi,"
                    + " entity")) {
      while (rows.next()) {
        LocalDate since = rows.getObject("since", LocalDate.class);
        listings
            .computeIfAbsent(rows.getLong("npi"), npi -> new ArrayList<>(1))
            .add(
                new ApmClinician.Listing(
                    id(rows.getLong("entity")),
                    Relationship.PARTICIPANT,
                    1 + policy.determinationDates().value().indexOf(since)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return listings.entrySet().stream()
        .map(one -> new ApmClinician(new Npi(one.getKey().toString()), one.getValue()))
        .toList();
  }

  private static String id(long entity) {
    return "N" + entity;
  }

  private static ThresholdFigures figures(ThresholdRow row) {
    return new ThresholdFigures(
        Base.EVALUATION_AND_MANAGEMENT,
        row.visits().attributedPaid(),
        row.visits().eligiblePaid(),
        row.visits().attributedPatients(),
        row.visits().eligiblePatients());
  }

  /** A TIN/NPI. */
  private record Clinician(int tin, long npi) {}

  private void lowVolume() {
    LowVolumeLimits limits = LowVolumeLimits.of(year.lowVolume());
    Map<Clinician, Boolean> above = new HashMap<>();
    for (int before = 1; before >= 0; before--) {
      LocalDate end = LocalDate.of(YEAR - before, 8, 31);
      new VolumeQuestion(
              YEAR, end.plusDays(1).minusYears(1), end, end.plusDays(SEGMENT_RUN_OUT), true)
          .ofClinicians(
              engine,
              one ->
                  above.merge(
                      new Clinician(one.tin(), one.npi()),
                      isAbove(limits, one.volume()),
                      Boolean::logicalAnd));
    }
    print(
        "  of %,d clinicians %,d are above the limits in each segment they have",
        above.size(), above.values().stream().filter(Boolean::booleanValue).count());
  }

  private static boolean isAbove(LowVolumeLimits limits, Volume volume) {
    return LowVolumeThreshold.position(
            limits,
            SegmentFigures.told(
                new Figures(
                    BigDecimal.valueOf(volume.allowedCents(), 2),
                    (int) volume.beneficiaries(),
                    Optional.of((int) volume.services()))))
        == Position.ABOVE_ALL;
  }

  private static long peakMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
