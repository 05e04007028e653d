package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The year policies as open data. */
@ExtendWith(RunningPortal.class)
class PoliciesApiIT {

  private static final String POLICIES = "/api/policies";

  @Test
  void listsTheYears() {
    JsonNode policies = Web.page(POLICIES).expect(200).data().path("policies");

    List<Integer> years = new ArrayList<>();
    policies.forEach(policy -> years.add(policy.path("performanceYear").asInt()));
    assertThat(years).contains(2017, 2022, 2026).isSorted();
  }

  @Test
  void tellsEveryValueOfAYear() {
    JsonNode policy = Web.page(POLICIES + "/2022").expect(200).data().path("policy");

    assertThat(policy.path("paymentYear").asInt()).isEqualTo(2024);
    assertThat(policy.path("values"))
        .anySatisfy(
            value -> {
              assertThat(value.path("path").asText()).isEqualTo("thresholds.performance");
              assertThat(value.path("value").asInt()).isEqualTo(75);
              assertThat(value.path("citation").asText()).isEqualTo("42 CFR 414.1405(b)");
              assertThat(value.path("verified").asBoolean()).isTrue();
            });
  }

  @Test
  void tellsWhatAYearChanged() {
    JsonNode differences =
        Web.page(POLICIES + "/2022/differences/2021").expect(200).data().path("differences");

    assertThat(differences.at("/from/performanceYear").asInt()).isEqualTo(2021);
    assertThat(differences.path("changed"))
        .anySatisfy(
            change -> {
              assertThat(change.path("path").asText()).isEqualTo("thresholds.performance");
              assertThat(change.at("/from/value").asInt()).isEqualTo(60);
              assertThat(change.at("/to/value").asInt()).isEqualTo(75);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/2022", "/2022/differences/2021"})
  void isSentAgainOnlyWhenItChanged(String path) {
    Answer first = Web.page(POLICIES + path).expect(200);

    assertThat(first.header("Cache-Control")).contains("max-age=600");
    assertThat(first.header("Set-Cookie")).isEmpty();
    Answer again = Web.page(POLICIES + path, "If-None-Match", first.header("ETag")).expect(304);
    assertThat(again.text()).isEmpty();
    Web.page(POLICIES + path, "If-None-Match", "\"other\"").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1999", "/abcd", "/2022/differences/1999", "/2022/differences/"})
  void knowsNoOtherYears(String path) {
    Web.page(POLICIES + path).expectError(404, "NotFoundError");
  }
}
