package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.aci;
import static org.qppportal.core.scoring.Sent.activities;
import static org.qppportal.core.scoring.Sent.submission;
import static org.qppportal.core.scoring.Sent.yes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.type.Category;

class CategoryWeightsTest {

  private static final Submission ACTIVITIES =
      submission(activities("IA_AHE_1", "IA_AHE_2", "IA_AHE_3"));

  private static final PracticeTraits HOSPITAL =
      new PracticeTraits(false, false, false, false, true, false, false);

  @ParameterizedTest
  @CsvSource({
    // exceptions, weights of quality, ACI and activities, final score of full activities
    "'', 60, 25, 15, 15",
    "aci, 85, 0, 15, 15",
    "quality, 0, 50, 50, 50",
    "ia, 60, 25, 15, 15",
    "cost, 60, 25, 15, 15",
    "quality aci, 0, 0, 0, 3",
  })
  void exceptionsMoveWeights(
      String exceptions, BigDecimal quality, BigDecimal aci, BigDecimal ia, BigDecimal points) {
    Set<Category> granted =
        Arrays.stream(exceptions.split(" "))
            .filter(code -> !code.isEmpty())
            .map(code -> Category.ofCode(code).orElseThrow())
            .collect(Collectors.toSet());

    Score score =
        Engines.of2017()
            .score(
                ACTIVITIES,
                Circumstances.of(PracticeTraits.NONE).with(Exceptions.granted(granted)));

    assertThat(weight(score, "quality")).isEqualByComparingTo(quality);
    assertThat(weight(score, "aci")).isEqualByComparingTo(aci);
    assertThat(weight(score, "ia")).isEqualByComparingTo(ia);
    assertThat(score.finalScore()).isEqualByComparingTo(points);
  }

  @Test
  void aHospitalBasedPracticeIsNotScoredOnRecordsUnlessItSendsThem() {
    Score without = Engines.of2017().score(ACTIVITIES, HOSPITAL);
    Score with =
        Engines.of2017()
            .score(
                submission(ACTIVITIES.measurementSets().get(0), aci(yes("ACI_PPHI_1"))), HOSPITAL);

    assertThat(weight(without, "quality")).isEqualByComparingTo("85");
    assertThat(weight(without, "aci")).isEqualByComparingTo("0");
    assertThat(without.total().part("aci").orElseThrow().because())
        .isEqualTo(
            "Advancing care information is left out, and its weight goes to other categories: the"
                + " practice has a special status and sent no data of it.");
    assertThat(weight(with, "aci")).isEqualByComparingTo("25");
  }

  @ParameterizedTest
  @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
  void eachOfTheThreeTraitsLeavesRecordsOut(boolean npf, boolean hospital, boolean asc) {
    Score score =
        Engines.of2017()
            .score(ACTIVITIES, new PracticeTraits(false, false, false, npf, hospital, asc, false));

    assertThat(weight(score, "aci")).isEqualByComparingTo("0");
  }

  @Test
  void withFewerThanTwoCategoriesTheScoreIsTheThresholdAndNothingIsMissing() {
    Score score =
        Engines.of2017()
            .score(
                ACTIVITIES,
                Circumstances.of(PracticeTraits.NONE)
                    .with(Exceptions.granted(Set.of(Category.QUALITY, Category.ACI))));

    assertThat(score.finalScore()).isEqualByComparingTo("3");
    assertThat(score.total().part("performanceThreshold").orElseThrow().because())
        .startsWith("Fewer than two categories can be scored");
    assertThat(score.missing()).isEmpty();
  }

  private static BigDecimal weight(Score score, String category) {
    return score.total().part(category).orElseThrow().maximum().orElseThrow();
  }
}
