package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.persistence.type.EntityType;

/** Of several scores the year's order picks one. */
class ApplicableScoreTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "2017, apm 10 group 90, apm",
    "2017, group 70 individual 80, individual",
    "2017, group 80 individual 80, group",
    "2017, individual 5, individual",
    "2018, apm 10 virtualGroup 90 group 95, apm",
    "2020, virtualGroup 40 group 95 individual 99, virtualGroup",
    "2021, virtualGroup 40 apm 95, virtualGroup",
    "2021, apm 60 group 61, group",
    "2022, apm 74 group 61.20 individual 30, apm",
    "2022, apm 60 individual 60, apm",
    "2018, subgroup 60 group 10, group",
    "2022, apm 0 group 0, apm",
  })
  void picksByTheYearsOrder(int year, String scores, String expected) {
    assertThat(rule(year).of(scores(scores))).contains(EntityType.ofCode(expected).orElseThrow());
  }

  @Test
  void picksNothingWhereNothingIs() {
    assertThat(rule(2017).of(Map.of())).isEmpty();
    assertThat(rule(2017).because(Map.of())).contains("No data was sent");
  }

  @Test
  void saysWhy() {
    assertThat(rule(2022).because(scores("apm 74 group 61.20")))
        .isEqualTo(
            "The score of the APM Entity, 74.00 applies: it is no lower than the score of the"
                + " practice as a group, 61.20 (42 CFR 414.1380; CMS fact sheet on automatic"
                + " extreme and uncontrollable circumstances, 2022).");
    assertThat(rule(2017).because(scores("apm 10 group 90"))).contains("comes before every other");
    assertThat(rule(2017).because(scores("group 90"))).startsWith("Only the score of the practice");
  }

  private static ApplicableScore rule(int year) {
    return new ApplicableScore(ScoringSections.read(year, "finalScore", FinalScorePolicy.class));
  }

  private static Map<EntityType, Integer> scores(String text) {
    Map<EntityType, Integer> scores = new EnumMap<>(EntityType.class);
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      scores.put(
          EntityType.ofCode(words[i]).orElseThrow(() -> new AssertionError(Arrays.toString(words))),
          (int) Math.round(Double.parseDouble(words[i + 1]) * 100));
    }
    return scores;
  }
}
