package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.testing.SharedData;
import org.qppportal.persistence.type.Category;

class ScoreJsonTest {

  private static final JsonNode JSON =
      ScoreJson.write(Engines.of2017().score(SampleSubmission.mixed(), PracticeTraits.NONE));

  @Test
  void theRootIsTheFinalScore() {
    assertThat(JSON.path("name").asText()).isEqualTo("total");
    assertThat(JSON.path("title").asText()).isEqualTo("Total Score");
    assertThat(JSON.at("/metadata/maxTotalScore").asInt()).isEqualTo(100);
    assertThat(JSON.at("/metadata/maxContributionQuality").asInt()).isEqualTo(60);
    assertThat(JSON.at("/metadata/maxContributionIA").asInt()).isEqualTo(15);
    assertThat(JSON.path("warnings")).hasSize(1);
    assertThat(JSON.at("/parts").findValuesAsText("name")).contains("quality", "aci", "ia", "cost");
    double sum = 0;
    for (JsonNode part : JSON.path("parts")) {
      sum += part.path("value").asDouble();
    }
    assertThat(JSON.path("value").asDouble()).isBetween(sum - 0.01, sum + 0.01);
  }

  @Test
  void aCategoryShowsWhatItIsBeforeItsWeight() {
    JsonNode quality = JSON.at("/parts/0");

    assertThat(quality.path("name").asText()).isEqualTo("quality");
    assertThat(quality.path("detail").asText()).isEqualTo("Scoring based on weight of 60%.");
    assertThat(quality.at("/metadata/maxContribution").asInt()).isEqualTo(60);
    assertThat(quality.at("/original/value").asDouble()).isBetween(0.0, 100.0);
    assertThat(quality.at("/original/detail").asText())
        .isEqualTo("Picked the highest scoring measurement set electronicHealthRecord");
    assertThat(JSON.at("/parts/2/original/value").asInt()).isEqualTo(40);
  }

  @Test
  void aMeasureHasItsPublishedMetadataAndOurs() {
    JsonNode measure = JSON.at("/parts/0/original/parts/0/parts/1");

    assertThat(measure.path("name").asText()).isEqualTo("110");
    JsonNode metadata = measure.path("metadata");
    assertThat(metadata.path("performanceRate").decimalValue()).isEqualByComparingTo("48.99");
    assertThat(metadata.path("measureClass").asText()).isEqualTo("Class 1");
    assertThat(metadata.path("deciles")).hasSize(9);
    assertThat(metadata.path("decile").asInt()).isEqualTo(8);
    assertThat(metadata.path("partialPoints").decimalValue()).isEqualByComparingTo("1.12");
    assertThat(metadata.path("processingStatus").asText()).isEqualTo("PICKED");
    assertThat(metadata.path("ruleId").asText()).isEqualTo("quality.measure-achievement-points");
    assertThat(metadata.path("citation").asText()).startsWith("42 CFR 414.1380");
    assertThat(measure.path("detail").asText()).startsWith("Rate 48.99% lies in decile 8");
  }

  /** Whoever reads the published answers finds every field of a node here. */
  @ParameterizedTest
  @CsvSource({"docs-score-output-ia, /parts/2", "docs-score-output-pi, /parts/1"})
  void everyLevelHasTheFieldsOfThePublishedOutputs(String name, String category)
      throws IOException {
    JsonNode published =
        new ObjectMapper().readTree(SharedData.bytes("samples/json/" + name + ".json"));

    assertThat(names(JSON)).containsAll(names(published));
    JsonNode part = JSON.at(category);
    assertThat(names(part)).containsAll(names(published.at("/parts/0")));
    assertThat(names(part.path("metadata"))).containsAll(names(published.at("/parts/0/metadata")));
    assertThat(names(part.path("original"))).containsAll(names(published.at("/parts/0/original")));
    assertThat(names(part.at("/original/parts/0")))
        .containsAll(names(published.at("/parts/0/original/parts/0")));
    JsonNode bonuses = JSON.at("/parts").get(JSON.at("/parts").size() - 1);
    assertThat(names(bonuses)).isEqualTo(names(published.at("/parts/1")));
    assertThat(bonuses.path("name").asText()).isEqualTo("bonuses");
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void whatIsMissingIsThereWithItsWorth() {
    assertThat(JSON.path("missing").isEmpty()).isFalse();
    for (JsonNode missing : JSON.path("missing")) {
      assertThat(missing.path("worth").decimalValue()).isPositive();
      assertThat(missing.path("whatToDo").asText()).isNotBlank();
    }
  }

  @Test
  void aScoreOfTooFewCategoriesShowsTheThreshold() {
    JsonNode json =
        ScoreJson.write(
            Engines.of2017()
                .score(
                    Sent.submission(Sent.activities("IA_AHE_2")),
                    Circumstances.of(PracticeTraits.NONE)
                        .with(Exceptions.granted(Set.of(Category.ACI, Category.QUALITY)))));

    assertThat(json.path("value").asInt()).isEqualTo(3);
    assertThat(json.at("/parts/4/name").asText()).isEqualTo("performanceThreshold");
    assertThat(json.at("/metadata/aciReweighted").asBoolean()).isTrue();
    assertThat(json.at("/metadata/hasIAMeasures").asBoolean()).isTrue();
  }

  @Test
  void aSetBearsItsCategorysName() {
    JsonNode set = JSON.at("/parts/2/original/parts/0");

    assertThat(set.path("name").asText()).isEqualTo("ia");
    assertThat(set.path("detail").asText()).isEqualTo("electronicHealthRecord");
    assertThat(set.at("/metadata/measurementSetPicked").asBoolean()).isTrue();
    assertThat(set.at("/parts/0/metadata/weight").asText()).isEqualTo("high");
    assertThat(set.at("/parts/0/metadata/complete").asBoolean()).isTrue();
  }
}
