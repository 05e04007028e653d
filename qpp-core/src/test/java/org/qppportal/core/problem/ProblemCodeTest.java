package org.qppportal.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCodeTest {

  static List<ProblemCode> all() {
    return ProblemCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysWhatIsWrongAndWhatToDo(ProblemCode code) {
    assertThat(code.code()).matches("QPP-[A-Z]-\\d{3}");
    assertThat(code.title()).hasSizeGreaterThan(10).doesNotEndWith(".");
    assertThat(code.whatToDo()).hasSizeGreaterThan(10).endsWith(".");
    assertThat(code.citation()).isNotBlank();
    assertThat(code.kind()).isNotNull();
  }

  @Test
  void codesAreUnique() {
    assertThat(all().stream().map(ProblemCode::code)).doesNotHaveDuplicates();
  }

  @Test
  void fillsThePlacesOfAdviceInOrder() {
    assertThat(DataProblem.IDENTIFIER_MISSING.advice("npi", "an individual", "TIN and NPI"))
        .isEqualTo("Add the field npi: an individual is identified by TIN and NPI.");
    assertThat(DataProblem.EMPTY_FILE.advice()).isEqualTo(DataProblem.EMPTY_FILE.whatToDo());
  }
}
