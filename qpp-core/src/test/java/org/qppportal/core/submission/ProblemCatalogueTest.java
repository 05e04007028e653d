package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.submission.Json.COUNTS;
import static org.qppportal.core.submission.Json.GROUP;
import static org.qppportal.core.submission.Json.GROUP_2017;
import static org.qppportal.core.submission.Json.aci;
import static org.qppportal.core.submission.Json.activity;
import static org.qppportal.core.submission.Json.measurement;
import static org.qppportal.core.submission.Json.quality;
import static org.qppportal.core.submission.Json.set;
import static org.qppportal.core.submission.Json.setOf;
import static org.qppportal.core.submission.Json.submission;
import static org.qppportal.core.submission.Json.submissionOf;
import static org.qppportal.core.submission.Json.utf8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Every entry of the problem catalogue can happen, and reads well when it does. */
class ProblemCatalogueTest {

  /** The family of problems that the reader alone cannot find. */
  private static final String BESIDE_STORED_DATA = "QPP-K-";

  private static final String IA_SET = set("ia", "registry", activity());
  private static final String ENTITY_ID = "\"entityId\":\"AE1\",\"performanceYear\":2017,";

  private final SubmissionReader reader =
      new SubmissionReader(new TestCatalogues(), Set.of(2017, 2022));

  @ParameterizedTest
  @EnumSource
  void happensAndIsExplained(DataProblem code) {
    List<Problem> problems = problemsOf(code);

    assertThat(problems).extracting(Problem::code).contains(code);
    for (Problem problem : problems) {
      assertThat(problem.message()).matches("(?s).*[.?]");
      assertThat(problem.whatToDo()).endsWith(".").doesNotContain("{");
      assertThat(problem.path()).startsWith("$");
    }
    Problem first = problems.stream().filter(p -> p.code() == code).findFirst().orElseThrow();
    assertThat(first.message()).isNotEqualTo(code.title());
  }

  private List<Problem> problemsOf(DataProblem code) {
    if (code == DataProblem.SUBMISSION_MISMATCH) {
      return problemsOfForeignSet();
    }
    if (code.code().startsWith(BESIDE_STORED_DATA)) {
      return List.of(besideStoredData(code));
    }
    return reader.readSubmission(faulty(code)).problems();
  }

  private static Problem besideStoredData(DataProblem code) {
    return switch (code) {
      case CLINICIAN_NOT_IN_PRACTICE ->
          SubmissionProblems.clinicianNotInPractice(
              new Submission.Entity(
                  EntityType.INDIVIDUAL,
                  Optional.of(new Tin("000123456")),
                  Optional.of(new Npi("1234567893")),
                  Optional.empty()),
              2017);
      case OTHER_PRACTICE -> SubmissionProblems.otherPractice();
      case WINDOW_CLOSED ->
          SubmissionProblems.windowClosed(
              2025, SubmissionWindowTest.window("2026-04-01T00:00:00Z", false));
      case NOT_CONNECTED -> SubmissionProblems.notConnected();
      case SET_KEY_CHANGED -> SubmissionProblems.keyChanged();
      case MEASURE_CHANGED -> problemOfOtherMeasure();
      default -> throw new IllegalArgumentException(code.name());
    };
  }

  private static Problem problemOfOtherMeasure() {
    TestCatalogues catalogues = new TestCatalogues();
    MeasurementSetReading stored =
        new SubmissionReader(catalogues, Set.of(2017))
            .readMeasurementSet(utf8(setNaming("000123456")));
    return new EditReader(catalogues, Set.of(2017))
        .measurement(
            utf8("{\"measureId\":\"IA_AHE_2\",\"value\":true}"),
            stored.context().orElseThrow(),
            stored.measurementSet().orElseThrow(),
            Optional.of("IA_AHE_1"))
        .problems()
        .get(0);
  }

  private List<Problem> problemsOfForeignSet() {
    MeasurementSetReading.Context context =
        reader.readMeasurementSet(utf8(setNaming("000123456"))).context().orElseThrow();
    return reader.readMeasurementSet(utf8(setNaming("000999999")), context).problems();
  }

  private static String setNaming(String tin) {
    return set(
        "ia",
        "registry",
        "\"submission\":{\"entityType\":\"group\",\"performanceYear\":2017,"
            + "\"taxpayerIdentificationNumber\":\""
            + tin
            + "\"},",
        new String[] {activity()});
  }

  private static byte[] faulty(DataProblem code) {
    return switch (code) {
      case FILE_TOO_LARGE -> new byte[JsonSource.MOST_BYTES + 1];
      case WRONG_ENCODING -> submission(IA_SET).getBytes(StandardCharsets.UTF_16);
      default -> utf8(text(code));
    };
  }

  private static String text(DataProblem code) {
    return switch (code) {
      case FILE_TOO_LARGE,
          WRONG_ENCODING,
          SUBMISSION_MISMATCH,
          CLINICIAN_NOT_IN_PRACTICE,
          OTHER_PRACTICE,
          SET_KEY_CHANGED,
          WINDOW_CLOSED,
          NOT_CONNECTED,
          MEASURE_CHANGED ->
          throw new IllegalArgumentException(code.name());
      case NOT_JSON -> "{\"entityType\": group}";
      case EMPTY_FILE -> " \n";
      case NESTED_TOO_DEEPLY -> "{\"metadata\":" + "[".repeat(100) + "]".repeat(100) + "}";
      case TEXT_TOO_LONG -> "{\"entityId\":\"" + "x".repeat(20_000) + "\"}";
      case DUPLICATE_KEY -> submissionOf("\"entityType\":\"group\"," + GROUP_2017, IA_SET);
      case CONTENT_AFTER_END -> submission(IA_SET) + "{}";
      case MORE_PROBLEMS ->
          submission(Stream.generate(() -> "1").limit(Problems.MOST + 1L).toArray(String[]::new));
      case UNKNOWN_FIELD -> submissionOf(GROUP_2017 + "\"PerformanceYear\":2017,", IA_SET);
      case MISSING_FIELD -> submissionOf(GROUP, IA_SET);
      case WRONG_TYPE -> submissionOf(GROUP + "\"performanceYear\":\"2017\",", IA_SET);
      case NULL_VALUE -> submissionOf(GROUP + "\"performanceYear\":null,", IA_SET);
      case NUMBER_NOT_WHOLE ->
          aci(measurement("ACI_EP_1", "{\"numerator\":1.5,\"denominator\":10}"));
      case NUMBER_OUT_OF_RANGE ->
          aci(measurement("ACI_EP_1", "{\"numerator\":1,\"denominator\":1e999999}"));
      case NEGATIVE_NUMBER -> aci(measurement("ACI_EP_1", "{\"numerator\":-1,\"denominator\":10}"));
      case UNKNOWN_ENTITY_TYPE ->
          submissionOf("\"entityType\":\"Group\",\"performanceYear\":2017,", IA_SET);
      case ENTITY_TYPE_NOT_IN_YEAR ->
          submissionOf("\"entityType\":\"virtualGroup\"," + ENTITY_ID, IA_SET);
      case TIN_FORMAT -> individual("12345678", "1234567893");
      case NPI_FORMAT -> individual("000123456", "123456789");
      case NPI_FOR_TESTS -> individual("000123456", "9876543210");
      case NPI_CHECK_DIGIT -> individual("000123456", "1234567890");
      case IDENTIFIER_MISSING ->
          submissionOf("\"entityType\":\"group\",\"performanceYear\":2017,", IA_SET);
      case IDENTIFIER_NOT_FOR_ENTITY ->
          submissionOf(GROUP_2017 + "\"nationalProviderIdentifier\":\"1234567893\",", IA_SET);
      case ENTITY_ID_FORMAT ->
          submissionOf(
              "\"entityType\":\"apm\",\"performanceYear\":2017,\"entityId\":\""
                  + "x".repeat(51)
                  + "\",",
              IA_SET);
      case YEAR_BEFORE_PROGRAM -> submissionOf(GROUP + "\"performanceYear\":2016,", IA_SET);
      case YEAR_NOT_ACCEPTED -> submissionOf(GROUP + "\"performanceYear\":2018,", IA_SET);
      case NO_MEASUREMENT_SETS -> submission();
      case IDENTIFIER_NOT_KEPT ->
          submissionOf(
              "\"entityType\":\"virtualGroup\",\"taxpayerIdentificationNumber\":\"000123456\","
                  + ENTITY_ID,
              IA_SET);
      case UNKNOWN_CATEGORY -> submission(set("Quality", "registry", activity()));
      case CATEGORY_NOT_IN_YEAR ->
          submission(set("pi", "registry", measurement("ACI_PPHI_1", "true")));
      case COST_NOT_SUBMITTED ->
          submission(set("cost", "administrativeClaims", measurement("TPCC_1", "true")));
      case CATEGORY_NOT_FOR_ENTITY ->
          submissionOf(
              "\"entityType\":\"apm\"," + ENTITY_ID,
              set("aci", "registry", measurement("ACI_PPHI_1", "true")));
      case UNKNOWN_METHOD -> submission(set("ia", "ehr", activity()));
      case UNKNOWN_PROGRAM -> submission(program("MIPS"));
      case PROGRAM_NOT_IN_YEAR -> submission(program("app1"));
      case PROGRAM_NOT_FOR_ENTITY ->
          submissionOf(
              "\"entityType\":\"virtualGroup\",\"entityId\":\"V1\",\"performanceYear\":2022,",
              program("app1"));
      case DATE_FORMAT -> submission(period("2017-02-30", "2017-12-31"));
      case DATE_OUTSIDE_YEAR -> submission(period("2016-12-31", "2017-12-31"));
      case PERIOD_REVERSED -> submission(period("2017-12-31", "2017-01-01"));
      case DUPLICATE_SET -> submission(IA_SET, IA_SET);
      case CEHRT_ID_FORMAT ->
          submission(set("ia", "registry", "\"cehrtId\":\"12345\",", new String[] {activity()}));
      case CEHRT_ID_MISSING ->
          submissionOf(GROUP + "\"performanceYear\":2025,", set("pi", "registry"));
      case CEHRT_ID_OUTDATED ->
          submissionOf(
              GROUP + "\"performanceYear\":2025,",
              set("pi", "registry", "\"cehrtId\":\"0015E00000AB123\",", new String[] {activity()}));
      case NO_MEASUREMENTS -> submission(set("ia", "registry"));
      case UNKNOWN_MEASURE -> quality("5", "{" + COUNTS + "}");
      case MEASURE_OF_ANOTHER_YEAR ->
          submission(set("ia", "registry", measurement("IA_EPA_6", "true")));
      case MEASURE_OF_ANOTHER_CATEGORY -> submission(set("quality", "registry", activity()));
      case METHOD_NOT_ALLOWED ->
          submission(set("quality", "claims", measurement("005", "{" + COUNTS + "}")));
      case PROGRAM_NOT_ALLOWED ->
          submissionOf(
              GROUP + "\"performanceYear\":2022,",
              setOf(
                  "\"category\":\"quality\",\"submissionMethod\":\"registry\","
                      + "\"programName\":\"app1\",\"performanceStart\":\"2022-01-01\","
                      + "\"performanceEnd\":\"2022-12-31\",",
                  measurement("047", "{" + COUNTS + "}")));
      case DUPLICATE_MEASURE -> submission(set("ia", "registry", activity(), activity()));
      case CONTRADICTORY_MEASURES ->
          aci(
              measurement("ACI_EP_1", "{\"numerator\":1,\"denominator\":10}"),
              measurement("ACI_LVPP_1", "true"));
      case SURVEY_BY_VENDOR_ONLY ->
          quality(
              "CAHPS_1",
              "{\"score\":90,\"reliability\":\"high\",\"mask\":false,\"isBelowMinimum\":false}");
      case MEASURE_FROM_CLAIMS -> quality("458", "{\"score\":1}");
      case WRONG_VALUE_SHAPE -> aci(measurement("ACI_EP_1", "true"));
      case FIELD_NOT_OF_MEASURE -> quality("005", "{" + COUNTS + ",\"numerator\":1}");
      case NUMERATOR_ABOVE_DENOMINATOR ->
          aci(measurement("ACI_EP_1", "{\"numerator\":12,\"denominator\":10}"));
      case MET_ABOVE_POPULATION ->
          quality(
              "005",
              "{\"isEndToEndReported\":true,\"performanceMet\":11,\"eligiblePopulation\":10}");
      case PARTS_ABOVE_POPULATION ->
          quality("005", "{" + COUNTS + ",\"eligiblePopulationException\":1}");
      case RATE_OUT_OF_RANGE -> quality("AQI31", "{" + COUNTS + ",\"performanceRate\":100.01}");
      case RATE_MISSING -> quality("AQI31", "{" + COUNTS + "}");
      case EXCLUSION_NOT_ZERO ->
          quality(
              "005",
              "{\"isEndToEndReported\":true,\"performanceMet\":5,\"eligiblePopulation\":10,"
                  + "\"eligiblePopulationExclusion\":1}");
      case UNKNOWN_STRATUM -> strata("overall", "3+");
      case MISSING_STRATUM -> strata("overall");
      case DUPLICATE_STRATUM -> strata("overall", "2+", "2+");
      case SCORE_OUT_OF_RANGE ->
          submission(
              set(
                  "quality",
                  "certifiedSurveyVendor",
                  measurement(
                      "CAHPS_1",
                      "{\"score\":101,\"reliability\":\"high\",\"mask\":false,"
                          + "\"isBelowMinimum\":false}")));
    };
  }

  private static String individual(String tin, String npi) {
    return submissionOf(
        "\"entityType\":\"individual\",\"performanceYear\":2017,"
            + "\"taxpayerIdentificationNumber\":\""
            + tin
            + "\",\"nationalProviderIdentifier\":\""
            + npi
            + "\",",
        IA_SET);
  }

  private static String program(String name) {
    return set("ia", "registry", "\"programName\":\"" + name + "\",", new String[] {activity()});
  }

  private static String period(String start, String end) {
    return setOf(
        "\"category\":\"ia\",\"submissionMethod\":\"registry\",\"performanceStart\":\""
            + start
            + "\",\"performanceEnd\":\""
            + end
            + "\",",
        activity());
  }

  private static String strata(String... names) {
    String strata =
        Stream.of(names)
            .map(
                name ->
                    "{\"stratum\":\""
                        + name
                        + "\",\"performanceMet\":6,\"performanceNotMet\":4,"
                        + "\"eligiblePopulation\":10}")
            .collect(java.util.stream.Collectors.joining(","));
    return submission(
        set(
            "quality",
            "electronicHealthRecord",
            measurement("238", "{\"isEndToEndReported\":true,\"strata\":[" + strata + "]}")));
  }
}
