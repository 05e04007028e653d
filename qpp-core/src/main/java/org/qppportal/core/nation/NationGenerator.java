package org.qppportal.core.nation;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.qppportal.core.warehouse.DuckDbEngine;
import org.qppportal.core.warehouse.Lake;
import org.qppportal.core.warehouse.LakeBuild;
import org.qppportal.core.warehouse.LakeTable;

/**
 * Writes a nation to a warehouse, some regions at a time, so that a large one needs no more memory
 * than a small one.
 */
public final class NationGenerator {

  /** About how many lines are made at once. */
  private static final long LINES_AT_ONCE = 12_000_000L;

  /** Of the lines of the period, those of the months before come on top. */
  private static final double LINES_WITH_EARLIER = 1.15;

  /** Lines of a clinician for each patient of the median panel; follows from region.sql. */
  private static final double LINES_OF_PATIENT = 3.5;

  private static final double CLINICIANS_OF_REGION = 700;

  private final NationPlan plan;

  /** A generator of one nation. */
  public NationGenerator(NationPlan plan) {
    this.plan = plan;
  }

  /**
   * Makes the nation in the place of whatever the warehouse has.
   *
   * @param progress hears how many percent are done
   */
  public void write(Lake lake, DuckDbEngine engine, IntConsumer progress) {
    Map<String, Object> settings = settings();
    int regions = plan.regions();
    int step =
        (int) Math.max(1, LINES_AT_ONCE * regions / Math.round(plan.lines() * LINES_WITH_EARLIER));
    try (LakeBuild build = new LakeBuild(lake, engine)) {
      build.run(NationSql.MACROS.with(Map.of()));
      build.run(prospectiveEntities());
      for (int first = 0; first < regions; first += step) {
        settings.put("first_region", first);
        settings.put("end_region", Math.min(regions, first + step));
        build.run(NationSql.REGION.with(settings));
        build.add(LakeTable.PARTICIPATION, NationSql.PARTICIPATION.with(settings));
        build.add(LakeTable.ATTRIBUTION, NationSql.ATTRIBUTION.with(settings));
        build.add(LakeTable.COVERAGE, NationSql.COVERAGE.with(settings));
        build.add(LakeTable.CLAIM_LINE, NationSql.LINES.with(settings));
        progress.accept((int) (100L * Math.min(regions, first + step) / regions));
      }
      build.add(LakeTable.VISIT_CODE, VisitCodes.query(plan.year(), plan.year()));
      build.publish();
    }
  }

  /** What the statements are told, but for the regions. */
  Map<String, Object> settings() {
    int year = plan.year();
    LocalDate segment = LocalDate.of(year - 2, Month.SEPTEMBER, 1);
    LocalDate autumn = segment.plusYears(1);
    LocalDate start = LocalDate.of(year, Month.JANUARY, 1);
    Map<String, Object> settings = new HashMap<>();
    settings.put("seed", plan.seed());
    settings.put("year", year);
    settings.put("segment", segment);
    settings.put("segment_days", ChronoUnit.DAYS.between(segment, autumn));
    settings.put("autumn", autumn);
    settings.put(
        "period_days", ChronoUnit.DAYS.between(start, LocalDate.of(year, Month.SEPTEMBER, 1)));
    settings.put("aco_rate", NationPlan.rate(NationPlan.ACOS));
    settings.put("home_rate", NationPlan.rate(NationPlan.HOME_PRACTICES));
    settings.put("oncology_rate", NationPlan.rate(NationPlan.ONCOLOGY_PRACTICES));
    settings.put(
        "patients", plan.lines() / (plan.regions() * CLINICIANS_OF_REGION * LINES_OF_PATIENT));
    return settings;
  }

  /** The statement that says which entities have their patients in advance. */
  String prospectiveEntities() {
    return "create or replace temp table prospective_entity as select * from (values "
        + plan.entities().stream()
            .filter(NationEntity::prospective)
            .map(entity -> "(" + entity.number() + ")")
            .collect(Collectors.joining(", ", "", ", (-1)"))
        + ") entities(entity)";
  }
}
