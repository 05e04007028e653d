package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;

class EditReaderTest {

  private static final Set<Integer> YEARS = Set.of(2017);

  private final TestCatalogues catalogues = new TestCatalogues();
  private final EditReader reader = new EditReader(catalogues, YEARS);
  private final MeasurementSetReading stored =
      new SubmissionReader(catalogues, YEARS)
          .readMeasurementSet(
              utf8(
                  """
                  {"submission":{"entityType":"group","taxpayerIdentificationNumber":"000123456",
                   "performanceYear":2017},"category":"quality","submissionMethod":"registry",
                   "performanceStart":"2017-01-01","performanceEnd":"2017-12-31",
                   "measurements":[%s,%s]}"""
                      .formatted(measurement("005", 10), measurement("110", 20))));

  @Test
  void aPatchChangesOnlyWhatItNames() {
    MeasurementSet set = accepted(patch("{\"performanceEnd\":\"2017-06-30\"}"));

    assertThat(set.performanceEnd()).hasToString("2017-06-30");
    assertThat(set.performanceStart()).hasToString("2017-01-01");
    assertThat(set.measurements()).isEqualTo(set().measurements());
  }

  @Test
  void aPatchReplacesAMeasurementInItsPlaceAndAddsOthersAtTheEnd() {
    MeasurementSet set =
        accepted(
            patch(
                "{\"measurements\":[%s,%s]}"
                    .formatted(measurement("128", 30), measurement("005", 11))));

    assertThat(set.measurements())
        .extracting(Measurement::measureId)
        .containsExactly("005", "110", "128");
    assertThat(met(set, 0)).isEqualTo(11);
    assertThat(met(set, 1)).isEqualTo(20);
  }

  @Test
  void aPatchTakesAFieldAwayByNull() {
    MeasurementSet with = accepted(patch("{\"cehrtId\":\"0015E0000000000\"}"));
    MeasurementSetReading without =
        reader.patchOfSet(utf8("{\"cehrtId\":null}"), stored.context().orElseThrow(), with);

    assertThat(with.cehrtId()).contains("0015E0000000000");
    assertThat(accepted(without).cehrtId()).isEmpty();
  }

  @Test
  void aPatchIsToldOfItsFaultsAtItsOwnPlaces() {
    List<Problem> problems =
        patch(
                "{\n\"measurements\":[%s,\n%s]}"
                    .formatted(measurement("128", 30), measurement("005", -1)))
            .problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(DataProblem.NEGATIVE_NUMBER);
    assertThat(problems.get(0).path()).isEqualTo("$.measurements[1].value.performanceMet");
    assertThat(problems.get(0).line()).isEqualTo(3);
  }

  @Test
  void aPatchMayNotMakeASetThatWouldBeRefusedWhole() {
    assertThat(patch("{\"performanceStart\":\"2017-12-31\",\"performanceEnd\":\"2017-01-01\"}"))
        .returns(false, MeasurementSetReading::accepted);
    assertThat(codes(patch("{\"performanceEnd\":\"2018-01-01\"}")))
        .containsExactly(DataProblem.DATE_OUTSIDE_YEAR);
    assertThat(codes(patch("{\"measurement\":[]}"))).containsExactly(DataProblem.UNKNOWN_FIELD);
    assertThat(
            codes(
                patch(
                    "{\"measurements\":[%s,%s]}"
                        .formatted(measurement("128", 1), measurement("128", 2)))))
        .containsExactly(DataProblem.DUPLICATE_MEASURE);
    assertThat(
            codes(
                patch(
                    "{\"submission\":{\"entityType\":\"group\",\"performanceYear\":2017,"
                        + "\"taxpayerIdentificationNumber\":\"000999999\"}}")))
        .containsExactly(DataProblem.SUBMISSION_MISMATCH);
  }

  @Test
  void aMeasurementIsAddedToItsSet() {
    MeasurementSetReading reading = measurement(measurement("128", 30), Optional.empty());

    assertThat(accepted(reading).measurements())
        .extracting(Measurement::measureId)
        .containsExactly("005", "110", "128");
  }

  @Test
  void aMeasurementTakesTheOldOnesPlace() {
    MeasurementSet set = accepted(measurement(measurement("005", 12), Optional.of("005")));

    assertThat(set.measurements()).hasSize(2);
    assertThat(met(set, 0)).isEqualTo(12);
    assertThat(codes(measurement(measurement("110", 12), Optional.of("005"))))
        .containsExactly(DataProblem.MEASURE_CHANGED);
  }

  @Test
  void aPatchOfAMeasurementNeedNotNameItsMeasure() {
    MeasurementSetReading reading =
        reader.patchOfMeasurement(
            utf8(
                "{\"value\":{\"isEndToEndReported\":false,\"performanceMet\":13,"
                    + "\"eligiblePopulation\":100}}"),
            stored.context().orElseThrow(),
            set(),
            "005");

    assertThat(met(accepted(reading), 0)).isEqualTo(13);
    assertThat(
            accepted(
                reader.patchOfMeasurement(
                    utf8("{}"), stored.context().orElseThrow(), set(), "005")))
        .isEqualTo(set());
  }

  @Test
  void aMeasurementIsToldOfItsFaultsFromItsOwnRoot() {
    List<Problem> problems =
        measurement("{\"measurement\":\n" + measurement("128", -1) + "}", Optional.empty())
            .problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).isEqualTo("$.value.performanceMet");
    assertThat(problems.get(0).line()).isEqualTo(2);
    assertThat(measurement("{\"value\":true}", Optional.empty()).problems())
        .extracting(Problem::path)
        .containsExactly("$.measureId");
  }

  @Test
  void tellsWhichSetAMeasurementNames() {
    assertThat(reader.measurementSetId(utf8("{\"measurementSetId\":\"abc\"}"))).contains("abc");
    assertThat(reader.measurementSetId(utf8("{"))).isEmpty();
    assertThat(reader.problemsWithoutSet(utf8("{"))).hasSize(1);
    assertThat(reader.problemsWithoutSet(utf8("{}")))
        .extracting(Problem::path)
        .containsExactly("$.measurementSetId");
  }

  private MeasurementSetReading patch(String json) {
    return reader.patchOfSet(utf8(json), stored.context().orElseThrow(), set());
  }

  private MeasurementSetReading measurement(String json, Optional<String> measureId) {
    return reader.measurement(utf8(json), stored.context().orElseThrow(), set(), measureId);
  }

  private MeasurementSet set() {
    return stored.measurementSet().orElseThrow();
  }

  private static MeasurementSet accepted(MeasurementSetReading reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.measurementSet().orElseThrow();
  }

  private static List<Object> codes(MeasurementSetReading reading) {
    assertThat(reading.accepted()).isFalse();
    return reading.problems().stream().<Object>map(Problem::code).toList();
  }

  private static long met(MeasurementSet set, int index) {
    return ((MeasurementValue.SingleRate) set.measurements().get(index).value())
        .counts()
        .performanceMet();
  }

  private static String measurement(String measureId, int met) {
    return """
    {"measureId":"%s","value":{"isEndToEndReported":false,"performanceMet":%d,\
    "performanceNotMet":50,"eligiblePopulation":100}}"""
        .formatted(measureId, met);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
