package org.qppportal.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyValuesTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void everyKindOfEntryIsListedInTheOrderWritten() {
    List<PolicyValue> values =
        of(
            """
            performanceYear: 2017
            dates:
              start: {value: 2017-01-01, citation: C1, verified: true, note: "Any 90 days."}
            types: {value: [one, two], citation: C2, verified: false}
            weights:
              - standard: traditional
                citation: C3
                verified: true
                rows:
                  - {leftOut: [], quality: 60, cost: 0}
                  - {leftOut: [cost, pi], quality: 85.50, cost: 0}
            pairs:
              - {finalScore: 63.25, percent: 0.18, source: S}
            steps:
              value:
                - {upTo: 10, points: 1}
                - {upTo: 20, points: 2}
              citation: C4
              verified: true
            same:
              value:
                - {kind: a, points: 1}
                - {kind: a, points: 2}
              citation: C5
              verified: true
            """);

    assertThat(values)
        .extracting(PolicyValue::path, PolicyValue::text, PolicyValue::citation)
        .map(Object::toString)
        .containsExactly(
            "(\"dates.start\", \"2017-01-01\", \"C1\")",
            "(\"types\", \"one\ntwo\", \"C2\")",
            "(\"weights.traditional[].quality\", \"60\", \"C3\")",
            "(\"weights.traditional[].cost\", \"0\", \"C3\")",
            "(\"weights.traditional[cost,pi].quality\", \"85.5\", \"C3\")",
            "(\"weights.traditional[cost,pi].cost\", \"0\", \"C3\")",
            "(\"pairs[63.25].percent\", \"0.18\", \"S\")",
            "(\"steps[10].points\", \"1\", \"C4\")",
            "(\"steps[20].points\", \"2\", \"C4\")",
            "(\"same[0].kind\", \"a\", \"C5\")",
            "(\"same[0].points\", \"1\", \"C5\")",
            "(\"same[1].kind\", \"a\", \"C5\")",
            "(\"same[1].points\", \"2\", \"C5\")");
    assertThat(values.get(0).note()).contains("Any 90 days.");
    assertThat(values.get(0).verified()).isTrue();
    assertThat(values.get(1).value()).isEqualTo(List.of("one", "two"));
    assertThat(values.get(1).verified()).isFalse();
    assertThat(values.get(2).value()).isEqualTo(BigDecimal.valueOf(60));
  }

  static IntStream years() {
    return YearPolicies.load().years().stream().mapToInt(Integer::intValue);
  }

  @ParameterizedTest
  @MethodSource("years")
  void aYearsListIsWholeAndHasEachPlaceOnce(int year) throws IOException {
    List<PolicyValue> values = YearPolicies.load().of(year).orElseThrow().values();

    assertThat(values).extracting(PolicyValue::path).doesNotHaveDuplicates();
    assertThat(values).extracting(PolicyValue::citation).allMatch(citation -> !citation.isBlank());
    assertThat(values.stream().map(value -> value.text() + " " + value.citation()))
        .containsAll(cited(file(year)))
        .hasSizeGreaterThan(weightCells(year));
  }

  @Test
  void theListSaysWhatTheTypedPolicySays() {
    YearPolicy policy = YearPolicies.load().of(2022).orElseThrow();

    assertThat(value(policy, "thresholds.performance").value())
        .isEqualTo(policy.thresholds().performance().value());
    assertThat(value(policy, "weights.traditionalSmallPractice[cost,pi].ia").text())
        .isEqualTo("50");
    assertThat(value(policy, "calendar.submissionCloses").note()).isEmpty();
    assertThat(value(policy, "thresholds.published.maximum").verified()).isFalse();
  }

  private static PolicyValue value(YearPolicy policy, String path) {
    return policy.values().stream()
        .filter(value -> value.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path));
  }

  private static int weightCells(int year) {
    return YearPolicies.load().of(year).orElseThrow().weights().stream()
        .flatMap(table -> table.rows().values().stream())
        .mapToInt(Map::size)
        .sum();
  }

  /** Finds by another way every mapping that has a value and a citation of its own. */
  private static List<String> cited(JsonNode file) {
    List<String> found = new ArrayList<>();
    for (JsonNode mapping : file.findParents("citation")) {
      JsonNode value = mapping.path("value");
      if (value.isValueNode()) {
        found.add(text(value) + " " + mapping.path("citation").asText());
      }
    }
    return found;
  }

  private static String text(JsonNode value) {
    return value.isNumber()
        ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
        : value.asText();
  }

  private static JsonNode file(int year) throws IOException {
    try (InputStream in =
        PolicyValuesTest.class.getClassLoader().getResourceAsStream("policy/" + year + ".yaml")) {
      return YAML.readTree(in);
    }
  }

  static List<PolicyValue> of(String yaml) {
    return PolicySection.parse("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)).values();
  }

  @Test
  void aValueWithoutANoteHasNone() {
    assertThat(of("a: {value: true, citation: C, verified: true}"))
        .containsExactly(new PolicyValue("a", true, "C", true, Optional.empty()));
  }
}
