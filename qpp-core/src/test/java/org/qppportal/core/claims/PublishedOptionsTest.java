package org.qppportal.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.claims.demo.MadeUpClaims;
import org.qppportal.core.claims.demo.MadeUpClaims.Occasion;

/** Every measure of every year that the portal ships, as published. */
class PublishedOptionsTest {

  /** A day that every periodic measure counts. */
  private static final int MONTH = 3;

  private static final int DAY = 15;

  static IntStream years() {
    return IntStream.of(PublishedClaimsRules.YEARS);
  }

  /** Counted in the measures data of each year: those that may be sent by claims. */
  @ParameterizedTest
  @CsvSource({"2017, 74", "2018, 72", "2019, 64", "2020, 55", "2021, 47"})
  void readsEveryMeasureThatMayBeSentByClaims(int year, int measures) {
    Set<String> published = new TreeSet<>();
    for (JsonNode measure : PublishedClaimsRules.measuresData(year)) {
      measure
          .path("submissionMethods")
          .forEach(
              method -> {
                if (method.asText().equals("claims")) {
                  published.add(measure.path("measureId").asText());
                }
              });
    }

    assertThat(PublishedClaimsRules.of(year).measures())
        .extracting(SingleSourceMeasure::measureId)
        .containsExactlyInAnyOrderElementsOf(published)
        .hasSize(measures);
  }

  /** The measures data must say word for word what the single source says. */
  @ParameterizedTest
  @CsvSource({"2018", "2019", "2020", "2021"})
  void measuresDataAgreesWithTheSingleSource(int year) throws IOException {
    JsonNode single =
        new JsonMapper()
            .readTree(
                Files.readAllBytes(
                    Path.of(
                        "src/main/npm/node_modules/qpp-measures-data/claims-related/data/"
                            + "qpp-single-source-"
                            + year
                            + ".json")));
    int compared = 0;
    for (JsonNode measure : PublishedClaimsRules.measuresData(year)) {
      JsonNode source = single.path(measure.path("measureId").asText());
      if (measure.has("performanceOptions")) {
        compared++;
        assertThat(optionTexts(measure)).isEqualTo(optionTexts(source));
      }
    }
    assertThat(compared).isEqualTo(single.size());
  }

  /** The options, but for the order of what has none. */
  private static List<String> optionTexts(JsonNode measure) {
    List<String> texts = new ArrayList<>();
    for (JsonNode option : measure.path("eligibilityOptions")) {
      texts.add("eligibility " + option.path("optionGroup").asText());
      texts.add(
          Math.round(option.path("minAge").asDouble() * 12) + " " + option.path("maxAge").asInt());
      texts.add(option.path("sexCode").asText());
      for (String list :
          List.of(
              "procedureCodes",
              "additionalProcedureCodes",
              "diagnosisCodes",
              "additionalDiagnosisCodes",
              "diagnosisExclusionCodes")) {
        Set<String> codes = new TreeSet<>();
        option.path(list).forEach(code -> codes.add(codeText(code)));
        texts.add(list + codes);
      }
    }
    Set<String> answers = new TreeSet<>();
    for (JsonNode option : measure.path("performanceOptions")) {
      Set<String> codes = new TreeSet<>();
      option.path("qualityCodes").forEach(code -> codes.add(codeText(code)));
      answers.add(option.path("optionGroup").asText() + option.path("optionType").asText() + codes);
    }
    texts.addAll(answers);
    return texts;
  }

  private static String codeText(JsonNode code) {
    if (code.isTextual()) {
      return code.asText();
    }
    StringBuilder text = new StringBuilder(code.path("code").asText());
    for (String list :
        List.of(
            "modifiers", "modifierExclusions", "placesOfService", "placesOfServiceExclusions")) {
      Set<String> values = new TreeSet<>();
      code.path(list).forEach(value -> values.add(value.asText()));
      text.append(values);
    }
    return text.toString();
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> measures() {
    return years()
        .boxed()
        .flatMap(
            year ->
                PublishedClaimsRules.of(year).measures().stream()
                    .map(
                        measure ->
                            org.junit.jupiter.params.provider.Arguments.of(
                                year, measure.measureId())));
  }

  /** Each option of each measure can be had by lines made for it alone. */
  @ParameterizedTest
  @MethodSource("measures")
  void everyAnswerCanBeGiven(int year, String id) {
    SingleSourceMeasure measure = PublishedClaimsRules.measure(year, id);
    for (int r = 0; r < measure.rates().size(); r++) {
      MeasureRate rate = measure.rates().get(r);
      assertThat(rate.performance()).extracting(PerformanceOption::answer).contains(Answer.MET);
      for (EligibilityOption visit : rate.eligibility()) {
        assertThat(count(year, measure, r, visit, Optional.empty()))
            .as("%s %s without a code", id, rate.stratum())
            .extracting(RateResult::eligiblePopulation, RateResult::reported)
            .containsExactly(1L, 0L);
        for (PerformanceOption answer : rate.performance()) {
          RateResult result = count(year, measure, r, visit, Optional.of(answer));
          assertThat(result.eligiblePopulation()).as("%s %s", id, answer).isEqualTo(1);
          assertThat(of(result, answer.answer())).as("%s %s", id, answer).isEqualTo(1);
          assertThat(result.lines()).containsEntry(LineFate.COUNTED, (long) answer.codes().size());
        }
      }
    }
  }

  private static RateResult count(
      int year,
      SingleSourceMeasure measure,
      int rate,
      EligibilityOption visit,
      Optional<PerformanceOption> answer) {
    ClaimsCalculator calculator = new ClaimsCalculator(PublishedClaimsRules.of(year));
    List<ClaimLine> lines =
        MadeUpClaims.lines(
            measure.kind(),
            visit,
            answer,
            new Occasion("000123456", "2999900014", "B1", LocalDate.of(year, MONTH, DAY)));
    ClaimsTally tally = calculator.tally();
    calculator.add(lines, calculator.rules().events(lines), Period.ofYear(year), tally);
    return tally.everything(measure.measureId()).rates().get(rate);
  }

  private static long of(RateResult result, Answer answer) {
    return switch (answer) {
      case MET -> result.performanceMet();
      case NOT_MET -> result.performanceNotMet();
      case EXCLUSION -> result.exclusion();
      case EXCEPTION -> result.exception();
    };
  }
}
