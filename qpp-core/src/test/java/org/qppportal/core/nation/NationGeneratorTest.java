package org.qppportal.core.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.warehouse.DuckDbEngine;
import org.qppportal.core.warehouse.DuckDbLimits;
import org.qppportal.core.warehouse.Lake;
import org.qppportal.core.warehouse.LakeBuild;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.persistence.type.Npi;

class NationGeneratorTest {

  private static final NationPlan PLAN = new NationPlan(1, 2017, 0.002, 300_000);

  @TempDir private static Path folder;
  private static DuckDbEngine engine;

  @BeforeAll
  static void make() {
    engine = nation("first", PLAN, new DuckDbLimits(2, 512));
  }

  private static DuckDbEngine nation(String name, NationPlan plan, DuckDbLimits limits) {
    Lake lake = new Lake(folder.resolve(name));
    DuckDbEngine made = new DuckDbEngine(lake, limits);
    new NationGenerator(plan).write(lake, made, percent -> {});
    return made;
  }

  private static List<String> ask(DuckDbEngine engine, String sql) {
    try (Connection connection = engine.connect()) {
      return ask(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private static double number(String sql) {
    return Double.parseDouble(ask(engine, sql).get(0));
  }

  private static String sums(DuckDbEngine engine) {
    return java.util.Arrays.stream(LakeTable.values())
        .map(
            table ->
                table
                    + ask(
                            engine,
                            "select concat(count(*), ' ', sum(hash(t))) from (select * from "
                                + table.table()
                                + ") t")
                        .get(0))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theSameSeedMakesTheSameRowsWhateverTheThreads() {
    assertThat(sums(nation("again", PLAN, new DuckDbLimits(1, 512)))).isEqualTo(sums(engine));
  }

  @Test
  void anotherSeedMakesAnotherNation() {
    NationPlan other = new NationPlan(2, 2017, PLAN.scale(), PLAN.lines());

    assertThat(sums(nation("other", other, new DuckDbLimits(2, 512)))).isNotEqualTo(sums(engine));
  }

  /** All lines of a piece do not fit in this memory: they are handed on as they are made. */
  @Test
  void manyLinesNeedLittleMemory() {
    NationPlan plan = new NationPlan(1, 2017, 0.0005, 1_500_000);
    DuckDbEngine made = nation("narrow", plan, new DuckDbLimits(2, 160));

    assertThat(Long.parseLong(ask(made, "select count(*) from claim_line").get(0)))
        .isGreaterThan(1_000_000);
  }

  /** Charges to the cent, services and patients of each provider are those it was given. */
  @Test
  void linesAddUpToWhatProvidersWereGiven() throws SQLException {
    Lake lake = new Lake(folder.resolve("exact"));
    DuckDbEngine made = new DuckDbEngine(lake, new DuckDbLimits(2, 512));
    try (LakeBuild build = new LakeBuild(lake, made)) {
      build.run(NationSql.MACROS.with(Map.of()));
      build.run(
          "create or replace temp table provider as select n as pid, cast(n as integer) as tin,"
              + " npi_of(200000000 + n) as npi, n % 4 as kind, date '2016-10-01' as from_date,"
              + " 335 as days, n * 100000 as bene_base, n * 7 as bene_start, 2000 as bene_pool,"
              + " 0 as drift, 1 + n * 13 % 400 as patients,"
              + " 1 + n * 13 % 400 + n * 31 % 900 as services, n * 7919 % 9000001 as allowed_cents,"
              + " n % 9 as adjusted, 30 as late from range(500) r(n)");
      String lines = NationSql.LINES.with(Map.of("seed", 5));

      assertThat(
              ask(
                  build.connection(),
                  "select p.pid from provider p left join (select line_id // 1048576 as pid,"
                      + " sum(allowed_cents) as allowed, count(distinct bene_id) as patients,"
                      + " sum(case when allowed_cents < 0 then -1 else 1 end) as services,"
                      + " count(distinct line_id) as ids, count(*) as n, min(service_date) as low,"
                      + " max(service_date) as high, count_if(allowed_cents < 0) as negative"
                      + " from ("
                      + lines
                      + ") group by 1) l on l.pid = p.pid where l.pid is null"
                      + " or l.allowed <> p.allowed_cents or l.patients <> p.patients"
                      + " or l.services <> p.services or l.ids <> l.n"
                      + " or l.n <> p.services + 2 * p.adjusted or l.negative <> p.adjusted"
                      + " or l.low < date '2016-10-01' or l.high > date '2017-08-31'"))
          .isEmpty();
    }
  }

  @Test
  void sizesAreNearWhatWasAsked() {
    assertThat(number("select count(*) from claim_line where year = 2017"))
        .isCloseTo(300_000, within(75_000.0));
    assertThat(number("select count(distinct (tin, npi)) from claim_line"))
        .isCloseTo(1_400_000 * PLAN.scale(), within(600.0));
    assertThat(number("select count(distinct tin) from claim_line")).isEqualTo(500);
    assertThat(number("select count(distinct (tin, npi)) from participation"))
        .isCloseTo(360_000 * PLAN.scale(), within(400.0));
  }

  /** Entities differ much, so that this needs many of them. */
  @Test
  void asManyAreAttributedAsWasPublished() throws SQLException {
    NationPlan plan = NationPlan.of(0.05);
    Lake lake = new Lake(folder.resolve("attributed"));
    NationGenerator generator = new NationGenerator(plan);
    Map<String, Object> settings = generator.settings();
    settings.put("first_region", 0);
    settings.put("end_region", plan.regions());
    try (LakeBuild build = new LakeBuild(lake, new DuckDbEngine(lake, new DuckDbLimits(2, 512)))) {
      build.run(NationSql.MACROS.with(Map.of()));
      build.run(generator.prospectiveEntities());
      build.run(NationSql.REGION.with(settings));
      long attributed =
          Long.parseLong(
              ask(
                      build.connection(),
                      "select count(distinct bene_id) from ("
                          + NationSql.ATTRIBUTION.with(settings)
                          + ")")
                  .get(0));
      long clinicians =
          Long.parseLong(ask(build.connection(), "select count(*) from clinician").get(0));

      assertThat((double) attributed).isCloseTo(12_300_000 * 0.05, within(60_000.0));
      assertThat((double) clinicians).isCloseTo(1_400_000 * 0.05, within(4_000.0));
    }
  }

  @Test
  void sharesAreNearWhatWasAsked() {
    assertThat(number("select avg(cast(allowed_cents < 0 as integer)) from claim_line"))
        .isCloseTo(0.018, within(0.005));
    assertThat(
            number(
                "select avg(cast(processed_date - service_date > 55 as integer)) from claim_line"
                    + " where allowed_cents > 0"))
        .isCloseTo(0.03, within(0.005));
    assertThat(number("select avg(cast(pos in ('21', '22', '23') as integer)) from claim_line"))
        .isBetween(0.05, 0.45);
    assertThat(number("select avg(cast(pos = '24' as integer)) from claim_line"))
        .isBetween(0.005, 0.12);
    assertThat(
            number(
                "select count(distinct bene_id) / (select count(distinct bene_id) from coverage)"
                    + " from coverage where not part_b or medicare_advantage or secondary_payer or"
                    + " not us_resident"))
        .isCloseTo(0.135, within(0.01));
    assertThat(number("select avg(cast(birth_date > date '1999-01-01' as integer)) from coverage"))
        .isCloseTo(0.01, within(0.004));
    assertThat(ask(engine, "select distinct prospective from attribution")).hasSize(2);
  }

  /** Half of the charges are a small part's: many bill a little, few a lot. */
  @Test
  void chargesAreSkewed() {
    assertThat(
            number(
                "with c as (select npi, sum(allowed_cents) as allowed from claim_line group by npi)"
                    + " select count(*) / (select count(*) from c) from (select allowed,"
                    + " sum(allowed) over (order by allowed desc rows unbounded preceding) as upto"
                    + " from c) where upto < (select sum(allowed) from c) / 2"))
        .isBetween(0.05, 0.25);
  }

  @Test
  void numbersAreNobodys() {
    List<String> npis = ask(engine, "select distinct npi from claim_line");

    assertThat(npis).isNotEmpty();
    assertThat(npis.stream().filter(npi -> !npi.startsWith("2") || !Npi.isValid(npi))).isEmpty();
    assertThat(number("select max(tin) from claim_line")).isLessThan(1_000_000);
  }

  @Test
  void everyEntityOfTheListsIsInAModelOf2017() {
    Map<Integer, NationEntity> entities =
        PLAN.entities().stream().collect(Collectors.toMap(NationEntity::number, e -> e));
    ApmRegister register = ApmRegister.load(YearPolicies.load());

    assertThat(ask(engine, "select distinct entity from participation"))
        .isNotEmpty()
        .allMatch(number -> entities.containsKey(Integer.valueOf(number)));
    assertThat(entities.values())
        .allSatisfy(
            entity ->
                assertThat(
                        register
                            .model(2017, entity.modelId())
                            .map(ApmModel::prospectiveAttribution))
                    .contains(entity.prospective()));
  }

  @Test
  void aWholeNationHasThePublishedCounts() {
    Map<String, Long> models =
        NationPlan.of(1).entities().stream()
            .collect(Collectors.groupingBy(NationEntity::modelId, Collectors.counting()));

    assertThat(models.get("mssp-1") + models.get("mssp-2") + models.get("mssp-3")).isEqualTo(480);
    assertThat(
            models.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("ocm") && !one.getKey().equals("cpc-plus"))
                .mapToLong(Map.Entry::getValue)
                .sum())
        .isEqualTo(572);
    assertThat(models.get("cpc-plus")).isBetween(2_893L, 2_894L);
    assertThat(models.get("ocm-two-sided") + models.get("ocm-one-sided")).isEqualTo(195);
  }
}
