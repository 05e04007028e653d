package org.qppportal.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.qppportal.core.policy.PolicyDifferences.Change;

class PolicyDifferencesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  @Test
  void everyKindOfDifferenceIsToldApart() {
    PolicyDifferences differences =
        PolicyDifferences.between(
            PolicyValuesTest.of(
                """
                same: {value: 75, citation: C, verified: true}
                gone: {value: 1, citation: C, verified: true}
                raised: {value: 60, citation: C, verified: true}
                moved: {value: 4, citation: old, verified: true}
                checked: {value: 5, citation: C, verified: false}
                """),
            PolicyValuesTest.of(
                """
                raised: {value: 75, citation: C2, verified: true}
                same: {value: 75.0, citation: C, verified: true}
                moved: {value: 4, citation: new, verified: true}
                checked: {value: 5, citation: C, verified: true}
                fresh: {value: 2, citation: C, verified: true}
                """));

    assertThat(differences.added()).extracting(PolicyValue::path).containsExactly("fresh");
    assertThat(differences.removed()).extracting(PolicyValue::path).containsExactly("gone");
    assertThat(differences.changed()).extracting(Change::path).containsExactly("raised");
    assertThat(differences.changed().get(0).before().text()).isEqualTo("60");
    assertThat(differences.changed().get(0).after().text()).isEqualTo("75");
    assertThat(differences.onlyCitationChanged())
        .extracting(Change::path)
        .containsExactly("moved", "checked");
  }

  @Test
  void aYearDoesNotDifferFromItself() {
    for (int year : POLICIES.years()) {
      PolicyDifferences differences = between(year, year);
      assertThat(differences.added()).isEmpty();
      assertThat(differences.removed()).isEmpty();
      assertThat(differences.changed()).isEmpty();
      assertThat(differences.onlyCitationChanged()).isEmpty();
    }
  }

  @Test
  void whatTheRuleFor2022ChangedIsFound() {
    assertThat(between(2021, 2022).changed())
        .extracting(
            change -> change.path() + " " + change.before().text() + " -> " + change.after().text())
        .contains(
            "thresholds.performance 60 -> 75",
            "thresholds.exceptional.threshold 85 -> 89",
            "weights.traditional[].quality 40 -> 30",
            "weights.traditional[].cost 20 -> 30");
  }

  @Test
  void programsReadWhatPeopleRead() {
    YearPolicy first = POLICIES.of(2021).orElseThrow();
    YearPolicy second = POLICIES.of(2022).orElseThrow();

    JsonNode policy = PolicyJson.policy(second);
    JsonNode differences = PolicyJson.differences(first, second);

    assertThat(policy.path("performanceYear").asInt()).isEqualTo(2022);
    assertThat(policy.path("version").asText()).isEqualTo(second.version());
    assertThat(policy.path("values")).hasSameSizeAs(second.values());
    assertThat(policy.at("/values/0").toString())
        .isEqualTo(
            "{\"path\":\"calendar.performanceStart\",\"value\":\"2022-01-01\","
                + "\"citation\":\"42 CFR 414.1320\",\"verified\":true}");
    assertThat(differences.at("/from/performanceYear").asInt()).isEqualTo(2021);
    assertThat(differences.at("/to/performanceYear").asInt()).isEqualTo(2022);
    assertThat(differences.path("changed"))
        .anySatisfy(
            change -> {
              assertThat(change.path("path").asText()).isEqualTo("thresholds.performance");
              assertThat(change.at("/from/value").asInt()).isEqualTo(60);
              assertThat(change.at("/to/value").asInt()).isEqualTo(75);
              assertThat(change.at("/to/citation").asText()).isEqualTo("42 CFR 414.1405(b)");
            });
  }

  private static PolicyDifferences between(int first, int second) {
    return PolicyDifferences.between(
        POLICIES.of(first).orElseThrow(), POLICIES.of(second).orElseThrow());
  }
}
