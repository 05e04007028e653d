package org.qppportal.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.problem.ProblemCatalogue;
import org.qppportal.core.problem.ProblemCode;

class ProblemHandbookTest {

  static List<ProblemCode> all() {
    return ProblemCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasAPlaceForEveryProblem(ProblemCode problem) {
    assertThat(ProblemHandbook.hasPlaceFor(problem)).isTrue();
    assertThat(problem.documentation()).matches("/problems#qpp-[a-z]-\\d{3}");
  }
}
