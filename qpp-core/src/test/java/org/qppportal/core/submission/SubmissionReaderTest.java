package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qppportal.core.submission.Json.COUNTS;
import static org.qppportal.core.submission.Json.aci;
import static org.qppportal.core.submission.Json.activity;
import static org.qppportal.core.submission.Json.measurement;
import static org.qppportal.core.submission.Json.quality;
import static org.qppportal.core.submission.Json.set;
import static org.qppportal.core.submission.Json.submission;
import static org.qppportal.core.submission.Json.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.testing.SharedData;

class SubmissionReaderTest {

  private static final String SAMPLE = "samples/json/docs-score-input-2017.json";

  private final SubmissionReader reader =
      new SubmissionReader(new TestCatalogues(), Set.of(2017, 2022));

  @Test
  void acceptsThePublishedSample() {
    SubmissionReading reading = reader.readSubmission(SharedData.bytes(SAMPLE));

    assertThat(reading.problems()).isEmpty();
    Submission submission = reading.submission().orElseThrow();
    assertThat(submission.performanceYear()).isEqualTo(2017);
    assertThat(submission.measurementSets())
        .extracting(set -> set.category().code(), set -> set.measurements().size())
        .containsExactly(tuple("ia", 4), tuple("quality", 6), tuple("aci", 10));
    assertThat(submission.measurementSets().get(2).measurements().get(0).value())
        .isEqualTo(new Proportion(10, 10));
  }

  @Test
  void findsFiveFaultsAndNothingElse() {
    String sample = new String(SharedData.bytes(SAMPLE), StandardCharsets.UTF_8);
    String faulty =
        sample
            .replace("\"000123456\"", "\"12345678\"")
            .replace("IA_AHE_2", "IA_AHE_22")
            .replaceFirst("\"performanceNotMet\": 0", "\"performanceNotMet\": -3")
            .replaceFirst("\"numerator\": 10", "\"numerator\": 12")
            .replaceFirst("(?s)(\"aci\".*?)2017-06-01", "$12016-06-01");

    SubmissionReading reading = reader.readSubmission(utf8(faulty));

    assertThat(reading.accepted()).isFalse();
    assertThat(reading.problems())
        .extracting(Problem::code, Problem::path, Problem::line)
        .containsExactly(
            tuple(DataProblem.TIN_FORMAT, "$.taxpayerIdentificationNumber", 5),
            tuple(
                DataProblem.UNKNOWN_MEASURE, "$.measurementSets[0].measurements[1].measureId", 20),
            tuple(
                DataProblem.NEGATIVE_NUMBER,
                "$.measurementSets[1].measurements[0].value.performanceNotMet",
                46),
            tuple(DataProblem.DATE_OUTSIDE_YEAR, "$.measurementSets[2].performanceEnd", 123),
            tuple(
                DataProblem.NUMERATOR_ABOVE_DENOMINATOR,
                "$.measurementSets[2].measurements[0].value.numerator",
                128));
  }

  @Test
  void understandsTheShapeOfEveryPublishedSample() {
    // Measures of years without a test catalogue are unknown; everything else must fit.
    for (String name :
        new String[] {
          "docs-submission-ia", "docs-submission-quality", "file-upload-client-test-file"
        }) {
      assertThat(
              reader.readSubmission(SharedData.bytes("samples/json/" + name + ".json")).problems())
          .as(name)
          .extracting(Problem::code)
          // The samples' NPI 9876543210 is nobody's.
          .isSubsetOf(DataProblem.YEAR_NOT_ACCEPTED, DataProblem.NPI_FOR_TESTS);
    }
    for (String name :
        new String[] {
          "docs-tutorial-post-measurement-set", "docs-tutorial-post-measurement-set-response"
        }) {
      assertThat(
              reader
                  .readMeasurementSet(SharedData.bytes("samples/json/" + name + ".json"))
                  .problems())
          .as(name)
          .extracting(Problem::code)
          .isSubsetOf(DataProblem.YEAR_NOT_ACCEPTED);
    }
  }

  @Test
  void saysWhatIsWrongInPlainWords() {
    Problem problem =
        onlyProblem(aci(measurement("ACI_EP_1", "{\"numerator\":12,\"denominator\":10}")));

    assertThat(problem.message()).isEqualTo("The numerator 12 is larger than the denominator 10.");
    assertThat(problem.path()).isEqualTo("$.measurementSets[0].measurements[0].value.numerator");
    assertThat(problem.value()).contains("12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":{\"submission\":%s}}", "{\"submission\":%s}", "%s"})
  void takesEveryEnvelope(String envelope) {
    String good = envelope.replace("%s", submission(set("ia", "registry", activity())));
    String bad = envelope.replace("%s", submission(set("ia", "ehr", activity())));

    assertThat(reader.readSubmission(utf8(good)).problems()).isEmpty();
    Problem problem = onlyProblem(bad);
    assertThat(problem.path()).isEqualTo("$.measurementSets[0].submissionMethod");
    assertThat(problem.column()).isEqualTo(bad.indexOf("\"ehr\"") + 1);
  }

  @Test
  void takesTheYearAfterTheData() {
    String text =
        "{\"measurementSets\":["
            + set("ia", "registry", activity())
            + "],\"performanceYear\":2017,\"taxpayerIdentificationNumber\":\"000123456\","
            + "\"entityType\":\"group\"}";

    assertThat(reader.readSubmission(utf8(text)).problems()).isEmpty();
  }

  @Test
  void showsAMissingFieldAtTheObjectItIsMissingFrom() {
    String text = "{\n \"entityType\":\"group\",\n \"measurementSets\":[\n  {}]}";

    assertThat(reader.readSubmission(utf8(text)).problems())
        .extracting(Problem::path, Problem::line, Problem::column)
        .contains(tuple("$.performanceYear", 1, 1), tuple("$.measurementSets[0].category", 4, 3));
  }

  @Test
  void ignoresWhatTheApiItselfGivesOut() {
    String text =
        "{\"id\":\"1\",\"createdAt\":\"x\",\"programName\":\"mips\",\"metadata\":{\"a\":[1]},"
            + submission(
                    set(
                        "quality",
                        "registry",
                        "\"submitterId\":\"1\",\"suppressed\":false,\"measureSet\":null,",
                        new String[] {
                          measurement(
                              "005",
                              "{"
                                  + COUNTS
                                  + ",\"reportingRate\":100,\"performanceRate\":60,"
                                  + "\"performanceRateNumerator\":60,\"caseCount\":10}")
                        }))
                .substring(1);

    assertThat(reader.readSubmission(utf8(text)).problems()).isEmpty();
  }

  @Test
  void neverRepeatsATin() {
    String text =
        submission(set("ia", "registry", activity())).replace("\"000123456\"", "\"12-3456789\"");
    String number = text.replace("\"12-3456789\"", "123456789");

    assertThat(onlyProblem(text).toString()).doesNotContain("3456789");
    assertThat(onlyProblem(number).toString()).doesNotContain("3456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0", "1e1", "10.00", "100E-1"})
  void takesWholeNumbersHoweverWritten(String ten) {
    String text = aci(measurement("ACI_EP_1", "{\"numerator\":-0,\"denominator\":" + ten + "}"));

    assertThat(
            reader
                .readSubmission(utf8(text))
                .submission()
                .orElseThrow()
                .measurementSets()
                .get(0)
                .measurements()
                .get(0)
                .value())
        .isEqualTo(new Proportion(0, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "1e-999999",
        "-1e999999",
        "1e99999999999",
        "123456789012345678901234567890",
        "9999999999"
      })
  void refusesNumbersThatNobodyCanCount(String number) {
    String text = aci(measurement("ACI_EP_1", "{\"numerator\":1,\"denominator\":" + number + "}"));

    assertThat(onlyProblem(text).code()).isEqualTo(DataProblem.NUMBER_OUT_OF_RANGE);
  }

  @Test
  void refusesNumbersOfManyDigits() {
    String text =
        aci(measurement("ACI_EP_1", "{\"numerator\":" + "1".repeat(500) + ",\"denominator\":1}"));

    assertThat(onlyProblem(text).code()).isEqualTo(DataProblem.TEXT_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "0123",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{'a':1}",
        "[1",
        "{\"data\":",
        "\"open",
        "{\"a\":\"line\nbreak\"}",
        "{\"performanceYear\":NaN}",
        "// comment\n{}",
        "\u0000"
      })
  void refusesWhatIsNotJson(String text) {
    Problem problem = onlyProblem(text);

    assertThat(problem.code()).isIn(DataProblem.NOT_JSON, DataProblem.WRONG_ENCODING);
    assertThat(problem.line()).isPositive();
    assertThat(problem.column()).isPositive();
  }

  @Test
  void givesThePlaceOfASyntaxError() {
    Problem problem = onlyProblem("{\n  \"entityType\": \"group\"\n  \"performanceYear\": 2017\n}");

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(3);
    assertThat(problem.message()).contains("is not expected here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "null", "\"text\"", "true"})
  void refusesDocumentsThatAreNoObject(String text) {
    assertThat(onlyProblem(text).code()).isEqualTo(DataProblem.WRONG_TYPE);
  }

  @Test
  void takesAByteOrderMark() {
    String text = '\uFEFF' + submission(set("ia", "registry", activity()));

    assertThat(reader.readSubmission(utf8(text)).problems()).isEmpty();
    assertThat(reader.readSubmission(utf8("\uFEFF{\"x\":1}")).problems())
        .filteredOn(p -> p.code() == DataProblem.UNKNOWN_FIELD)
        .extracting(Problem::column)
        .containsExactly(2);
  }

  @Test
  void refusesOtherEncodings() {
    String text = submission(set("ia", "registry", activity()));

    assertThat(codeOf(text.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(DataProblem.WRONG_ENCODING);
    assertThat(codeOf(text.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(DataProblem.WRONG_ENCODING);
    assertThat(codeOf(text.getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(DataProblem.WRONG_ENCODING);
    assertThat(codeOf("{\"entityId\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(DataProblem.WRONG_ENCODING);
  }

  @Test
  void countsColumnsInCharacters() {
    String text = "{\"metadata\":\"\u00e9\u00e9\u20ac\",\"x\":1}";

    assertThat(reader.readSubmission(utf8(text)).problems())
        .filteredOn(p -> p.code() == DataProblem.UNKNOWN_FIELD)
        .extracting(Problem::column)
        .containsExactly(text.indexOf("\"x\"") + 1);
  }

  @Test
  void findsNamesSentTwiceEvenWhereNothingIsRead() {
    String text = "{\"metadata\":{\"a\":[{\"b\":1,\"b\":2}]}," + submission(IA).substring(1);

    assertThat(onlyProblem(text).code()).isEqualTo(DataProblem.DUPLICATE_KEY);
  }

  private static final String IA = set("ia", "registry", activity());

  @Test
  void refusesHugeTextsQuickly() {
    String text = "{\"entityId\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}";

    assertThat(onlyProblem(text).code()).isEqualTo(DataProblem.TEXT_TOO_LONG);
  }

  @Test
  void stopsAtAThousandProblems() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 200_000; i++) {
      text.append("\"x").append(i).append("\":1,");
    }
    text.append("\"y\":1}");

    SubmissionReading reading = reader.readSubmission(utf8(text.toString()));

    assertThat(reading.accepted()).isFalse();
    assertThat(reading.problems()).hasSize(Problems.MOST + 1);
    assertThat(reading.problems().get(Problems.MOST).code()).isEqualTo(DataProblem.MORE_PROBLEMS);
  }

  @Test
  void tellsWhichYearHasAMeasureAndWhatMayBeMeant() {
    assertThat(
            onlyProblem(submission(set("ia", "registry", measurement("IA_EPA_6", "true"))))
                .message())
        .isEqualTo("Measure IA_EPA_6 is not one of 2017; it is one of 2018.");
    assertThat(onlyProblem(quality("5", "{" + COUNTS + "}")).message())
        .endsWith("Did you mean 005?");
    assertThat(
            onlyProblem(submission(set("ia", "registry", measurement("ia_ahe_1", "true"))))
                .message())
        .endsWith("Did you mean IA_AHE_1?");
  }

  @Test
  void takesAnExclusionBesideAMeasureThatClaimsNothing() {
    String text =
        aci(
            measurement("ACI_EP_1", "{\"numerator\":0,\"denominator\":0}"),
            measurement("ACI_LVPP_1", "true"));

    assertThat(reader.readSubmission(utf8(text)).problems()).isEmpty();
  }

  @Test
  void refusesMeasuresThatStandInForEachOther() {
    String text =
        aci(
                measurement("PI_HIE_1", "{\"numerator\":1,\"denominator\":2}"),
                measurement("PI_HIE_5", "true"))
            .replace("\"aci\"", "\"pi\"")
            .replace("2017", "2022");

    assertThat(onlyProblem(text).path())
        .isEqualTo("$.measurementSets[0].measurements[1].measureId");
  }

  @Test
  void refusesAMeasureBesideItsExclusion() {
    String text =
        aci(
                measurement("PI_HIE_1", "{\"numerator\":1,\"denominator\":2}"),
                measurement("PI_LVOTC_1", "true"))
            .replace("\"aci\"", "\"pi\"")
            .replace("2017", "2022");

    Problem problem = onlyProblem(text);

    assertThat(problem.code()).isEqualTo(DataProblem.CONTRADICTORY_MEASURES);
    assertThat(problem.path()).isEqualTo("$.measurementSets[0].measurements[1].measureId");
  }

  @Test
  void keepsWarningsBesideAcceptedData() {
    SubmissionReading reading = reader.readSubmission(utf8(submission()));

    assertThat(reading.accepted()).isTrue();
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly(DataProblem.NO_MEASUREMENT_SETS);
  }

  private Problem onlyProblem(String text) {
    SubmissionReading reading = reader.readSubmission(utf8(text));
    assertThat(reading.accepted()).isFalse();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  private ProblemCode codeOf(byte[] content) {
    return reader.readSubmission(content).problems().get(0).code();
  }
}
