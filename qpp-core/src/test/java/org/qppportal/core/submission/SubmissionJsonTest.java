package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.testing.SharedData;
import org.qppportal.persistence.type.MetricType;

class SubmissionJsonTest {

  private static final String SAMPLE = "samples/json/docs-score-input-2017.json";

  private final TestCatalogues catalogues = new TestCatalogues();
  private final SubmissionReader reader = new SubmissionReader(catalogues, Set.of(2017));
  private final SubmissionJson json = new SubmissionJson(catalogues);

  @Test
  void writesThePublishedExampleOfComputedFields() {
    // The tutorial's measure 047: 120 met, 36 not, of 156.
    JsonNode value = SubmissionJson.value(new SingleRate(false, counts("", 120, 36L, 0L, 0L, 156)));

    assertThat(value.get("performanceRate").decimalValue()).isEqualByComparingTo("76.92");
    assertThat(value.get("reportingRate").decimalValue()).isEqualByComparingTo("100");
    assertThat(value.get("caseCount").decimalValue()).isEqualByComparingTo("156");
    assertThat(value.get("performanceRateNumerator").decimalValue()).isEqualByComparingTo("76.92");
    assertThat(value.get("performanceRateDenominator").intValue()).isEqualTo(1);
  }

  @Test
  void leavesOutRatesThatAreNotDefined() {
    JsonNode nobody = SubmissionJson.value(new SingleRate(true, counts("", 0, 0L, null, null, 0)));
    JsonNode unknown =
        SubmissionJson.value(new SingleRate(true, counts("", 5, null, null, null, 9)));

    assertThat(nobody.has("performanceRate")).isFalse();
    assertThat(nobody.has("reportingRate")).isFalse();
    assertThat(unknown.has("performanceRate")).isFalse();
    assertThat(unknown.get("caseCount").intValue()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "simpleAverage, 50, 100, 20",
    "weightedAverage, 36.67, 100, 30",
    "overallStratumOnly, 90, 100, 100",
    "sumNumerators, 11, 100, 30"
  })
  void combinesStrata(String algorithm, String rate, String reporting, String cases) {
    List<Counts> strata =
        List.of(
            counts("overall", 90, 10L, null, null, 100),
            counts("first", 9, 1L, null, null, 10),
            counts("second", 2, 18L, null, null, 20));

    Rates rates = Rates.of(strata, algorithm);

    assertThat(rates.performanceRate().orElseThrow()).isEqualByComparingTo(rate);
    assertThat(rates.reportingRate().orElseThrow()).isEqualByComparingTo(reporting);
    assertThat(rates.caseCount().orElseThrow()).isEqualByComparingTo(cases);
  }

  @Test
  void splitTakesEachNumberFromItsStratum() {
    List<Counts> strata =
        List.of(
            counts("reporting", 10, 5L, null, null, 20),
            counts("performance", 3, 1L, null, null, 4));

    Rates rates = Rates.of(strata, "split");

    assertThat(rates.performanceRate()).contains(new BigDecimal("75"));
    assertThat(rates.reportingRate()).contains(new BigDecimal("75"));
    assertThat(rates.caseCount()).contains(new BigDecimal("20"));
  }

  @Test
  void reportsCompletenessOfRatios() {
    JsonNode value =
        SubmissionJson.value(
            new NonProportion(
                false, new BigDecimal("3"), new BigDecimal("1000"), 80, null, BigDecimal.TEN));

    assertThat(value.get("reportingRate").decimalValue()).isEqualByComparingTo("9");
    assertThat(value.get("caseCount").intValue()).isEqualTo(1000);
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    Submission submission =
        reader.readSubmission(SharedData.bytes(SAMPLE)).submission().orElseThrow();
    ObjectNode written = json.submission(submission);

    SubmissionReading again = reader.readSubmission(Json.utf8(written.toString()));

    assertThat(again.problems()).isEmpty();
    assertThat(again.submission()).contains(submission);
  }

  @Test
  void writesEverythingTheSampleHolds() throws IOException {
    byte[] sample = SharedData.bytes(SAMPLE);
    JsonNode sent = new ObjectMapper().readTree(sample).at("/data/submission");
    JsonNode written =
        new ObjectMapper()
            .readTree(
                json.submission(reader.readSubmission(sample).submission().orElseThrow())
                    .toString());

    JsonNode sentValue = sent.at("/measurementSets/1/measurements/4/value");
    JsonNode value = written.at("/measurementSets/1/measurements/4/value");
    sentValue
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!sentValue.get(name).isNull()) {
                assertThat(value.get(name)).as(name).isEqualTo(sentValue.get(name));
              }
            });
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> values() {
    Counts qcdr = new Counts("a", 1, 2L, 0L, null, 3L, 9, new BigDecimal("33.333333333333336"));
    return Stream.of(
        stored(MetricType.BOOLEAN, new YesNo(false)),
        stored(MetricType.PROPORTION, new Proportion(0, 0)),
        stored(
            MetricType.SINGLE_PERFORMANCE_RATE,
            new SingleRate(true, counts("", 5, null, 0L, 1L, 10))),
        stored(MetricType.REGISTRY_MULTI_PERFORMANCE_RATE, new MultiRate(false, List.of(qcdr))),
        stored(
            MetricType.MULTI_PERFORMANCE_RATE,
            new MultiRate(false, List.of(counts(">=84Days", 5, 5L, null, null, 10)))),
        stored(
            MetricType.NON_PROPORTION,
            new NonProportion(
                true, new BigDecimal("-0.5"), new BigDecimal("12"), 3, null, BigDecimal.ONE)),
        stored(MetricType.CAHPS, new Survey(new BigDecimal("87.5"), "\"high\"", false, true)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void storedValuesComeBackAsTheyWere(MetricType metricType, MeasurementValue value) {
    assertThat(SubmissionJson.value(metricType, SubmissionJson.valueText(value))).isEqualTo(value);
  }

  @Property
  void storedNumbersComeBackAsTheyWere(
      @ForAll @LongRange(min = 0, max = 999_999_999) long count,
      @ForAll @BigRange(min = "0", max = "100") @Scale(15) BigDecimal rate) {
    MeasurementValue value =
        new SingleRate(
            true, new Counts("", count, count, null, count, null, count, Numbers.decimal(rate)));

    assertThat(
            SubmissionJson.value(
                MetricType.REGISTRY_SINGLE_PERFORMANCE_RATE, SubmissionJson.valueText(value)))
        .isEqualTo(value);
  }

  @Test
  void refusesStoredTextThatIsNoSuchValue() {
    for (String text : List.of("", "{", "{}", "{\"numerator\":\"1\"}", "[1]", "{\"x\":1}")) {
      assertThatThrownBy(() -> SubmissionJson.value(MetricType.PROPORTION, text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void namesContentByItsHash() {
    assertThat(ContentHash.sha256(Json.utf8("abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static Counts counts(
      String stratum, long met, Long notMet, Long exclusion, Long exception, long population) {
    return new Counts(stratum, met, notMet, exclusion, exception, null, population, null);
  }

  private static org.junit.jupiter.params.provider.Arguments stored(
      MetricType metricType, MeasurementValue value) {
    return org.junit.jupiter.params.provider.Arguments.of(metricType, value);
  }
}
