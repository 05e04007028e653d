package org.qppportal.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.scoring.SetChoice;
import org.qppportal.core.scoring.SetChoices;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * What is told of a set is true of the score: where a set is said not to count because another one
 * does, the score is no lower without it. It can be higher, where the set held back others that are
 * scored together with it.
 */
class SetChoicesOfRandomCasesTest {

  private static final int CASES = 1_500;

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void aSetThatDoesNotCountCanBeLeftAway(int year) {
    YearPolicy policy = YearPolicies.load().of(year).orElseThrow();
    ScoringEngine engine = new ScoringEngine(policy, ReferenceData.of(year).catalogue);
    SetChoices choices = new SetChoices(engine, policy);
    RandomCases cases = new RandomCases(year);
    List<String> differences =
        LongStream.range(1, 1 + CASES)
            .parallel()
            .mapToObj(cases::of)
            .flatMap(one -> differences(engine, choices, one).stream())
            .toList();
    assertThat(differences).isEmpty();
  }

  private static List<String> differences(
      ScoringEngine engine, SetChoices choices, RandomCase one) {
    Score score = engine.score(one.submission(), one.circumstances());
    List<SetChoice> chosen = choices.of(one.submission(), one.circumstances(), score);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i).why().startsWith("Another set")) {
        Score without = engine.score(without(one.submission(), i), one.circumstances());
        if (without.finalScore().compareTo(score.finalScore()) < 0) {
          differences.add(
              "%s became %s without set %d of%n%s%s"
                  .formatted(score.finalScore(), without.finalScore(), i, one.shown(), chosen));
        }
      }
    }
    return differences;
  }

  private static Submission without(Submission submission, int index) {
    List<MeasurementSet> sets = new ArrayList<>(submission.measurementSets());
    sets.remove(index);
    return new Submission(submission.entity(), submission.performanceYear(), sets);
  }
}
