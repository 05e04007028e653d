package org.qppportal.core.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdQuestionTest {

  private static final int SEEDS = 6;

  @TempDir private Path folder;

  static List<ThresholdQuestion> questions(int year) {
    List<ThresholdQuestion> questions = new ArrayList<>();
    for (LocalDate snapshot :
        List.of(LocalDate.of(year, 3, 31), LocalDate.of(year, 6, 30), LocalDate.of(year, 8, 31))) {
      questions.add(
          new ThresholdQuestion(
              year, snapshot, year == 2017 ? 90 : 60, year >= 2026, year >= 2021));
    }
    return questions;
  }

  /** Every figure of every entity and clinician, at every snapshot, in random nations. */
  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void agreesWithTheSlowWay(int year) {
    int compared = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SmallNation nation = SmallNation.random(31L * year + seed, year);
      LakeFixture fixture = new LakeFixture(folder.resolve(year + "-" + seed));
      nation.write(fixture);
      for (ThresholdQuestion question : questions(year)) {
        BruteForce slow = new BruteForce(nation, question);
        List<ThresholdRow> entities = question.ofEntities(fixture.engine);
        List<ThresholdRow> clinicians = question.ofClinicians(fixture.engine);
        assertThat(entities).as("entities, seed %d, %s", seed, question).isEqualTo(slow.entities());
        assertThat(clinicians)
            .as("clinicians, seed %d, %s", seed, question)
            .isEqualTo(slow.clinicians());
        compared += entities.size() + clinicians.size();
      }
    }
    assertThat(compared).as("figures compared").isGreaterThan(SEEDS);
  }

  @Test
  void anEmptyWarehouseAnswersNothing() {
    LakeFixture fixture = new LakeFixture(folder);

    assertThat(questions(2017).get(0).ofEntities(fixture.engine)).isEmpty();
    assertThat(questions(2017).get(0).ofClinicians(fixture.engine)).isEmpty();
  }
}
