package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.activities;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.core.scoring.Sent.submission;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.core.testing.SharedData;
import org.qppportal.persistence.type.SubmissionMethod;

/** The worked examples of the program's publications, by their number in the list of examples. */
class WorkedExamplesTest {

  @Test
  void e11TheExampleOfTheDocumentationScoresOneHundred() {
    expectHundred(SampleSubmission.byHand());
  }

  @Test
  void e11TheFileOfTheDocumentationScoresOneHundred() throws IOException {
    expectHundred(
        SampleSubmission.read(SharedData.file("samples/json/docs-score-input-2017.json")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("e18")
  void e18PartOfTheDataEarnsPartOfTheScore(String name, Submission submission, String expected) {
    Score score = Engines.of2017().score(submission, PracticeTraits.NONE);

    assertThat(score.finalScore()).isEqualByComparingTo(expected);
  }

  static List<Object[]> e18() {
    MeasurementSet fullActivities = activities("IA_AHE_1", "IA_AHE_2", "IA_AHE_3");
    MeasurementSet fullAci = SampleSubmission.byHand().measurementSets().get(2);
    MeasurementSet oneMeasure = quality(SubmissionMethod.REGISTRY, rate("110", 1, 99));
    return List.of(
        new Object[] {"activities alone", submission(fullActivities), "15"},
        new Object[] {"activities and ACI", submission(fullActivities, fullAci), "40"},
        new Object[] {"one measure", submission(oneMeasure), "3"},
        new Object[] {"nothing", submission(), "0"});
  }

  @Test
  void whoSendsOneMeasureHasThePerformanceThreshold() {
    Score score =
        Engines.of2017()
            .score(
                submission(quality(SubmissionMethod.REGISTRY, rate("110", 1, 99))),
                PracticeTraits.NONE);

    assertThat(score.finalScore())
        .isEqualByComparingTo(Engines.POLICY_2017.thresholds().performance().value());
    assertThat(score.missing())
        .extracting(Missing::whatToDo)
        .contains("Report 4 more quality measures.");
  }

  private static void expectHundred(Submission submission) {
    Score score = Engines.of2017().score(submission, PracticeTraits.NONE);

    assertThat(score.finalScore()).isEqualByComparingTo("100");
    assertThat(value(score, "quality")).isEqualByComparingTo("60");
    assertThat(value(score, "ia")).isEqualByComparingTo("15");
    assertThat(value(score, "aci")).isEqualByComparingTo("25");
    assertThat(value(score, "cost")).isEqualByComparingTo("0");
    assertThat(score.missing()).isEmpty();
    assertThat(score.total().because())
        .isEqualTo(
            "Quality 60, Advancing care information 25 and Improvement activities 15 make 100 of"
                + " 100 points.");
  }

  private static BigDecimal value(Score score, String category) {
    return score.total().part(category).orElseThrow().value();
  }
}
