package org.qppportal.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCatalogue;
import org.qppportal.core.problem.ProblemCode;

/** Whatever bytes come, the reader of tables takes them or says what is wrong. */
class TableFuzzTest {

  private static final Set<String> KNOWN =
      ProblemCatalogue.all().stream().map(ProblemCode::code).collect(Collectors.toSet());

  /** Replays what was found before; searches on when the environment says {@code JAZZER_FUZZ=1}. */
  @FuzzTest(maxDuration = "10m")
  void readsAnything(byte[] file) {
    check(file);
  }

  /** Every clinician is taken whole or refused with a problem of the catalogue. */
  static void check(byte[] file) {
    Tables.Result result = Tables.read(file);
    result.file().forEach(TableFuzzTest::checkProblem);
    for (EntityReading one : result.entities()) {
      one.problems().forEach(row -> checkProblem(row.problem()));
      boolean blocked = one.problems().stream().anyMatch(row -> row.problem().blocks());
      assertThat(one.submission().isPresent()).isEqualTo(!blocked);
    }
  }

  private static void checkProblem(Problem problem) {
    assertThat(KNOWN).contains(problem.code().code());
    assertThat(problem.message()).isNotBlank();
  }
}
