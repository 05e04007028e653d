package org.qppportal.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Benchmark.Percentiles;
import org.qppportal.core.catalogue.Measure.ActivityWeight;
import org.qppportal.persistence.type.SubmissionMethod;

class PublishedFormatTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "measureId | null | Field 'measureId' is missing",
        "measureId | 5 | Field 'measureId' must be text, but is 5",
        "category | \"other\" | Field 'category' is unknown: other",
        "metricType | \"other\" | Field 'metricType' is unknown: other",
        "isInverse | \"no\" | Field 'isInverse' must be true or false, but is \"no\"",
        "submissionMethods | [\"fax\"] | Field 'submissionMethods' names an unknown method: fax",
        "submissionMethods | {} | Field 'submissionMethods' must be a list, but is {}",
        "overallAlgorithm | \"median\" | Field 'overallAlgorithm' is unknown: median",
        "measureSets | [1] | Field 'measureSets' must hold texts, but holds 1",
      })
  void aBadMeasureIsNamedByItsField(String field, String value, String message)
      throws JsonProcessingException {
    ObjectNode measure =
        record(
            """
            {"measureId": "005", "category": "quality", "title": "T", "description": "D",
             "metricType": "singlePerformanceRate"}
            """);
    measure.set(field, MAPPER.readTree(value));

    assertThatThrownBy(() -> PublishedFormat.measure(measure))
        .isInstanceOf(MalformedRecord.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "submissionMethod | \"fax\" | Field 'submissionMethod' names an unknown method: fax",
        "performanceYear | 2017.5 | Field 'performanceYear' must be a whole number, but is 2017.5",
        "deciles | [0, 1] | Field 'deciles' must hold 9 or 10 numbers, not 2",
        "deciles | [0, 1, 2, 3, 4, 5, 6, 7, \"8\"] | Field 'deciles' must hold numbers, but holds \"8\"",
        "deciles | [0, 2, 1, 3, 4, 5, 6, 7, 8] | Field 'deciles' must rise or fall throughout, but is [0, 2, 1, 3, 4, 5, 6, 7, 8]",
        "percentiles | {\"1\": 1} | Field 'percentiles' must hold the percentiles [1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99]",
      })
  void aBadBenchmarkIsNamedByItsField(String field, String value, String message)
      throws JsonProcessingException {
    ObjectNode benchmark =
        record(
            """
            {"measureId": "005", "submissionMethod": "registry", "performanceYear": 2017,
             "benchmarkYear": 2015, "deciles": [0, 1, 2, 3, 4, 5, 6, 7, 8]}
            """);
    benchmark.set(field, MAPPER.readTree(value));

    assertThatThrownBy(() -> PublishedFormat.benchmark(benchmark))
        .isInstanceOf(MalformedRecord.class)
        .hasMessage(message);
  }

  @Test
  void allKindsOfMeasureAreUnderstood() {
    Catalogue catalogue = Catalogues.of(2017);

    Measure quality = catalogue.measure("192").orElseThrow();
    assertThat(quality.inverse()).isTrue();
    assertThat(quality.outcome()).isTrue();
    assertThat(quality.strata()).isEmpty();
    assertThat(quality.submissionMethods())
        .containsExactly(SubmissionMethod.REGISTRY, SubmissionMethod.ELECTRONIC_HEALTH_RECORD);
    Measure multi = catalogue.measure("046").orElseThrow();
    assertThat(multi.strata()).containsExactly("18-64", "65+", "overall");
    assertThat(multi.overallAlgorithm()).contains("overallStratumOnly");
    assertThat(catalogue.measure("IA_AHE_1").orElseThrow().activityWeight())
        .contains(ActivityWeight.HIGH);
    assertThat(catalogue.measure("IA_PCMH").orElseThrow().activityWeight()).isEmpty();
    var exchange = catalogue.measure("ACI_HIE_1").orElseThrow().interoperability().orElseThrow();
    assertThat(exchange.required()).isTrue();
    assertThat(exchange.weight()).isEqualTo(10);
    assertThat(exchange.substitutes()).contains("ACI_LVOTC_1");
  }

  @Test
  void aMeasuresExclusionsAreNotItsSubstitutes() {
    var sending = Catalogues.of(2022).measure("PI_HIE_1").orElseThrow().interoperability();

    assertThat(sending.orElseThrow().substitutes()).containsExactly("PI_HIE_5");
    assertThat(sending.orElseThrow().exclusions()).containsExactly("PI_LVOTC_1");
  }

  @Test
  void laterBenchmarksArePercentiles() {
    assertThat(
            Catalogues.of(2026).benchmark("236", SubmissionMethod.REGISTRY).orElseThrow().ladder())
        .isInstanceOf(Percentiles.class);
  }

  private static ObjectNode record(String json) throws JsonProcessingException {
    return (ObjectNode) MAPPER.readTree(json);
  }
}
