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

class VolumeQuestionTest {

  private static final int SEEDS = 4;

  @TempDir private Path folder;

  /** Both determination segments of a year with their run-out (42 CFR 414.1305). */
  static List<VolumeQuestion> questions(int year) {
    int month = year <= 2018 ? 9 : 10;
    int runOut = year == 2017 ? 60 : 30;
    List<VolumeQuestion> questions = new ArrayList<>();
    for (int before : List.of(2, 1)) {
      LocalDate start = LocalDate.of(year - before, month, 1);
      LocalDate end = start.plusYears(1).minusDays(1);
      questions.add(new VolumeQuestion(year, start, end, end.plusDays(runOut), year == 2017));
    }
    return questions;
  }

  private static List<ClinicianVolume> clinicians(VolumeQuestion question, SqlEngine engine) {
    List<ClinicianVolume> all = new ArrayList<>();
    question.ofClinicians(engine, all::add);
    return all;
  }

  private static List<GroupVolume> practices(VolumeQuestion question, SqlEngine engine) {
    List<GroupVolume> all = new ArrayList<>();
    question.ofPractices(engine, all::add);
    return all;
  }

  private static List<GroupVolume> entities(VolumeQuestion question, SqlEngine engine) {
    List<GroupVolume> all = new ArrayList<>();
    question.ofEntities(engine, all::add);
    return all;
  }

  /** Every figure of every clinician, practice and entity, in both segments, in random nations. */
  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void agreesWithTheSlowWay(int year) {
    int compared = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SmallNation nation = SmallNation.acrossSegments(17L * year + seed, year);
      LakeFixture fixture = new LakeFixture(folder.resolve(year + "-" + seed));
      nation.write(fixture);
      for (VolumeQuestion question : questions(year)) {
        BruteVolumes slow = new BruteVolumes(nation, question);
        assertThat(clinicians(question, fixture.engine))
            .as("clinicians, seed %d, %s", seed, question)
            .isEqualTo(slow.clinicians());
        assertThat(practices(question, fixture.engine))
            .as("practices, seed %d, %s", seed, question)
            .isEqualTo(slow.practices());
        List<GroupVolume> entities = entities(question, fixture.engine);
        assertThat(entities).as("entities, seed %d, %s", seed, question).isEqualTo(slow.entities());
        compared += entities.size();
      }
    }
    assertThat(compared).as("entities compared").isGreaterThan(SEEDS);
  }

  @Test
  void anEmptyWarehouseAnswersNothing() {
    LakeFixture fixture = new LakeFixture(folder);
    VolumeQuestion question = questions(2017).get(0);

    assertThat(clinicians(question, fixture.engine)).isEmpty();
    assertThat(practices(question, fixture.engine)).isEmpty();
    assertThat(entities(question, fixture.engine)).isEmpty();
  }
}
