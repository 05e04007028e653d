package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.catalogue.CatalogueLoadReport;
import org.qppportal.core.catalogue.CatalogueLoader;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.PublishedFiles;
import org.qppportal.persistence.catalogue.CatalogueLoad;
import org.qppportal.testing.SharedData;

/** The published measures and benchmarks, loaded into the database. */
@ExtendWith(ArquillianExtension.class)
class CatalogueIT extends InServer {

  /** A year of which nothing is shipped. */
  private static final int TEST_YEAR = 2035;

  private static final String SOUND_MEASURE =
      """
      {"category": "ia", "metricType": "boolean", "measureId": "IA_TEST_1", "title": "A test",
       "description": "An activity for tests", "firstPerformanceYear": 2017,
       "lastPerformanceYear": null, "weight": "medium", "subcategoryId": "achievingHealthEquity"}
      """;

  @AfterEach
  void forgetWhatIsNotShipped() throws SQLException {
    Rows.change(
        "delete from catalogue_record where load_id in"
            + " (select id from catalogue_load where performance_year > 2022)");
    Rows.change("delete from catalogue_load where performance_year > 2022");
    IntStream.rangeClosed(2023, TEST_YEAR)
        .forEach(year -> Beans.bean(CatalogueService.class).forget(year));
  }

  @Test
  void recordsHowMuchItLoadedOfEachYear() {
    Map<Integer, Long> loadsByYear =
        Beans.bean(CatalogueService.class).loads().stream()
            .collect(groupingBy(CatalogueLoad::getPerformanceYear, counting()));

    assertThat(loadsByYear).containsOnlyKeys(2017, 2018, 2019, 2020, 2021, 2022);
    assertThat(loadsByYear.values()).containsOnly(1L);
    for (CatalogueLoad load : Beans.bean(CatalogueService.class).loads()) {
      assertThat(load.getMeasures()).isGreaterThan(600).isEqualTo(stored(load, "MEASURE"));
      assertThat(load.getBenchmarks()).isGreaterThan(200).isEqualTo(stored(load, "BENCHMARK"));
    }
  }

  private static int stored(CatalogueLoad load, String kind) {
    return (int)
        Rows.number(
            "select count(*) from catalogue_record where load_id = %d and upper(kind) = '%s'"
                .formatted(load.getId(), kind));
  }

  @Test
  void changesNothingWhenTheSameFilesComeAgain() throws IOException {
    Map<String, Long> before = Rows.ofEveryTable();

    CatalogueLoadReport report;
    try (PublishedFiles files =
        new PublishedFiles(
            shipped("measures/2017/measures-data.json"),
            shipped("benchmarks/2017.json"),
            Optional.of(shipped("clinical-clusters/2017/clinical-clusters.json")),
            Optional.empty())) {
      report = Beans.bean(CatalogueLoader.class).load(2017, files, "test");
    }

    assertThat(report.changed()).isFalse();
    assertThat(report.measures()).isPositive();
    assertThat(Rows.ofEveryTable()).isEqualTo(before);
  }

  private static InputStream shipped(String name) {
    return CatalogueLoader.class.getResourceAsStream("/catalogue/" + name);
  }

  @Test
  void loadsSoundRecordsAndReportsBrokenOnes() throws IOException {
    CatalogueLoadReport report = load("[" + SOUND_MEASURE + ", {\"measureId\": \"BROKEN\"}, 7]");

    assertThat(report.changed()).isTrue();
    assertThat(report.measures()).isEqualTo(1);
    assertThat(report.refused()).hasSize(2);
    CatalogueService catalogues = Beans.bean(CatalogueService.class);
    assertThat(catalogues.catalogue(TEST_YEAR).orElseThrow().measures())
        .extracting(Measure::measureId)
        .containsExactly("IA_TEST_1");
    assertThat(catalogues.loads().get(0).getRefused()).contains("BROKEN").hasLineCount(2);
  }

  @Test
  void makesNewContentCurrentAndKeepsTheOld() throws IOException {
    load("[" + SOUND_MEASURE + "]");
    assertThat(Beans.bean(CatalogueService.class).catalogue(TEST_YEAR)).isPresent();

    load("[" + SOUND_MEASURE + ", " + SOUND_MEASURE.replace("TEST_1", "TEST_2") + "]");

    assertThat(
            Beans.bean(CatalogueService.class).catalogue(TEST_YEAR).orElseThrow().measures().size())
        .isEqualTo(2);
    assertThat(
            Rows.number("select count(*) from catalogue_load where performance_year=" + TEST_YEAR))
        .isEqualTo(2);
  }

  @Test
  void storesNothingOfAFileThatIsNoList() {
    Map<String, Long> before = Rows.ofEveryTable();

    assertThatThrownBy(() -> load("{}")).hasStackTraceContaining("must be a JSON array");

    assertThat(Rows.ofEveryTable()).isEqualTo(before);
  }

  private static CatalogueLoadReport load(String measures) throws IOException {
    return Beans.bean(CatalogueLoader.class)
        .load(TEST_YEAR, PublishedFiles.of(stream(measures), stream("[]")), "test");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** A condition, for an assumption that does not hold would count as a failure in the server. */
  static boolean laterYearsAreAtHand() {
    return IntStream.rangeClosed(2023, 2026)
        .allMatch(year -> SharedData.bytes(laterYear(year) + "measures-data.json").isPresent());
  }

  private static String laterYear(int year) {
    return "catalogue/" + year + "/";
  }

  @Test
  @EnabledIf(value = "laterYearsAreAtHand", disabledReason = "There are no shared data")
  void loadsTheYearsAfterTheShippedOnes() throws IOException {
    for (int year = 2023; year <= 2026; year++) {
      String folder = laterYear(year);
      byte[] measures = SharedData.bytes(folder + "measures-data.json").orElseThrow();
      byte[] benchmarks = SharedData.bytes(folder + "benchmarks.json").orElseThrow();

      CatalogueLoadReport report =
          Beans.bean(CatalogueLoader.class)
              .load(
                  year,
                  PublishedFiles.of(
                      new ByteArrayInputStream(measures), new ByteArrayInputStream(benchmarks)),
                  folder);

      assertThat(report.changed()).isTrue();
      assertThat(report.measures()).as("measures of %d", year).isGreaterThan(400);
      assertThat(report.refused().size())
          .as("refused of %d: %s", year, report.refused())
          .isLessThan(report.measures() / 10);
      assertThat(Beans.bean(CatalogueService.class).catalogue(year)).isPresent();
    }
  }
}
