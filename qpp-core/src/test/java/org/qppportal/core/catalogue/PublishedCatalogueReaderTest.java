package org.qppportal.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Refusal.Kind;
import org.qppportal.persistence.type.SubmissionMethod;

class PublishedCatalogueReaderTest {

  private static final String MEASURE =
      """
      {"measureId": "%s", "category": "quality", "title": "T", "description": "D",
       "metricType": "singlePerformanceRate", "isInverse": false}
      """;

  private static final String BENCHMARK =
      """
      {"measureId": "%s", "submissionMethod": "registry", "performanceYear": 2017,
       "benchmarkYear": 2015, "deciles": [0, 1, 2, 3, 4, 5, 6, 7, 8.50]}
      """;

  @ParameterizedTest
  @CsvSource({
    "2017, 1024, 551, 21",
    "2018, 1154, 479, 1",
    "2019, 980, 449, 0",
    "2020, 815, 385, 1",
    "2021, 748, 367, 0",
    "2022, 673, 260, 9",
    "2023, 638, 385, 0",
    "2024, 586, 358, 0",
    "2025, 612, 380, 0",
    "2026, 574, 293, 0",
  })
  void everyYearLoads(int year, int measures, int benchmarks, int refused) {
    CatalogueReading reading = Catalogues.reading(year);

    assertThat(reading.catalogue().performanceYear()).isEqualTo(year);
    assertThat(reading.refused()).hasSize(refused);
    assertThat(reading.catalogue().measures().size()).isEqualTo(measures);
    assertThat(reading.measures().size()).isEqualTo(measures);
    assertThat(reading.catalogue().benchmarks().size()).isEqualTo(benchmarks);
    assertThat(reading.benchmarks().size()).isEqualTo(benchmarks);
  }

  @Test
  void theBenchmarksOf2017ThatBelongToNoMeasureAreReported() {
    assertThat(Catalogues.reading(2017).refused())
        .allSatisfy(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.BENCHMARK))
        .anySatisfy(
            refusal -> {
              assertThat(refusal.id()).isEqualTo("002/registry");
              assertThat(refusal.reason()).isEqualTo("The year has no measure 002");
            })
        .anySatisfy(
            refusal -> {
              assertThat(refusal.id()).isEqualTo("AQI18/registry");
              assertThat(refusal.reason()).contains("a lower rate of the measure is better");
            });
  }

  @Test
  void aBenchmarkIsFoundByMeasureAndMethod() {
    Catalogue catalogue = Catalogues.of(2017);

    assertThat(
            catalogue
                .benchmark("192", SubmissionMethod.ELECTRONIC_HEALTH_RECORD)
                .orElseThrow()
                .ladder()
                .bounds()
                .toString())
        .isEqualTo("[100, 0.92, 0.42, 0, 0, 0, 0, 0, 0]");
    assertThat(catalogue.benchmark("192", SubmissionMethod.CLAIMS)).isEmpty();
    assertThat(catalogue.benchmarks("005")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2017, 153, 0", "2020, 100, 0", "2023, 12, 12", "2026, 67, 27"})
  void clustersAndPathwaysLoad(int year, int clusters, int mvps) {
    CatalogueReading reading = Catalogues.reading(year);

    assertThat(reading.clusters().size()).isGreaterThanOrEqualTo(clusters);
    assertThat(reading.mvps()).hasSize(mvps);
    assertThat(reading.catalogue().mvps()).hasSize(mvps);
  }

  @Test
  void relatedMeasuresAreFoundByMeasureAndMethod() {
    Catalogue catalogue = Catalogues.of(2018);

    assertThat(
            catalogue
                .clusters("126", SubmissionMethod.REGISTRY)
                .orElseThrow()
                .clusters()
                .get(0)
                .measureIds())
        .containsExactly("126", "127");
    assertThat(catalogue.clusters("126", SubmissionMethod.ELECTRONIC_HEALTH_RECORD)).isEmpty();
  }

  @Test
  void aPathwayNamesItsMeasures() {
    Mvp mvp = Catalogues.of(2025).mvp("G0055").orElseThrow();

    assertThat(mvp.qualityMeasureIds()).contains("005");
    assertThat(mvp.populationMeasureIds()).containsExactly("479", "484");
    assertThat(mvp.outcomeClaimsMeasureIds()).containsExactly("492");
    assertThat(Catalogues.of(2025).mvp("G9999")).isEmpty();
  }

  @Test
  void brokenClustersAndPathwaysAreRefused() throws IOException {
    String cluster = "{\"measureId\": \"%s\", \"submissionMethod\": \"registry\"}";
    PublishedFiles files =
        new PublishedFiles(
            stream(list(measure("005"))),
            stream(list()),
            Optional.of(
                stream(
                    list(
                        cluster.formatted("005"),
                        cluster.formatted("005"),
                        cluster.formatted("006"),
                        "7"))),
            Optional.of(
                stream(
                    list(
                        "{\"mvpId\": \"M1\", \"title\": \"One\"}",
                        "{\"mvpId\": \"M1\", \"title\": \"Two\"}",
                        "{}"))));

    CatalogueReading reading = PublishedCatalogueReader.read(2017, files);

    assertThat(reading.clusters()).extracting(LoadedRecord::id).containsExactly("005/registry");
    assertThat(reading.mvps()).extracting(LoadedRecord::id).containsExactly("M1");
    assertThat(reading.refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.CLUSTER, Kind.CLUSTER, Kind.CLUSTER, Kind.MVP, Kind.MVP);
    assertThat(reading.refused().get(1).reason()).isEqualTo("The year has no measure 006");
  }

  @Test
  void theHashCoversClustersAndPathways() throws IOException {
    assertThat(
            PublishedCatalogueReader.read(
                    2017,
                    new PublishedFiles(
                        stream(list(measure("005"))),
                        stream(list()),
                        Optional.of(stream(list())),
                        Optional.empty()))
                .sha256())
        .isNotEqualTo(read(list(measure("005")), list()).sha256());
  }

  @Test
  void aSecondRecordOfTheSameIdIsRefused() throws IOException {
    CatalogueReading reading = read(list(measure("005"), measure("005")), list(benchmark("005")));

    assertThat(reading.measures()).hasSize(1);
    assertThat(reading.refused())
        .containsExactly(
            new Refusal(
                Kind.MEASURE, 1, "005", "Another measure before it has the same 'measureId'"));
  }

  @Test
  void theRecordsTextKeepsItsNumbersAsPublished() throws IOException {
    CatalogueReading reading = read(list(measure("005")), list(benchmark("005")));

    assertThat(reading.benchmarks().get(0).id()).isEqualTo("005/registry");
    assertThat(reading.benchmarks().get(0).json()).endsWith("\"deciles\":[0,1,2,3,4,5,6,7,8.50]}");
  }

  @Test
  void theHashTellsFilesApart() throws IOException {
    CatalogueReading one = read(list(measure("005")), list());
    CatalogueReading other = read(list(measure("006")), list());

    assertThat(one.sha256()).hasSize(64).isNotEqualTo(other.sha256());
    assertThat(one.sha256()).startsWith(one.catalogue().version());
  }

  @Test
  void aFileThatIsNoListCannotBeRead() {
    assertThatThrownBy(() -> read(measure("005"), list()))
        .isInstanceOf(MalformedRecord.class)
        .hasMessage("The measures file must be a JSON array");
  }

  @Test
  void aRecordThatNamesAFieldTwiceMakesTheFileUnreadable() {
    assertThatThrownBy(() -> read("[{\"measureId\": \"1\", \"measureId\": \"2\"}]", list()))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("Duplicate field 'measureId'");
  }

  private static CatalogueReading read(String measures, String benchmarks) throws IOException {
    return PublishedCatalogueReader.read(2017, stream(measures), stream(benchmarks));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String list(String... records) {
    return "[" + String.join(",", records) + "]";
  }

  private static String measure(String id) {
    return MEASURE.replace("%s", id);
  }

  private static String benchmark(String id) {
    return BENCHMARK.replace("%s", id);
  }
}
