package org.qppportal.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {

  @ParameterizedTest
  @EnumSource
  void saysWhatIsWrongAndWhatToDo(ProblemCode code) {
    assertThat(code.code()).matches("QPP-[FSMVK]-\\d{3}");
    assertThat(code.title()).hasSizeGreaterThan(10).doesNotEndWith(".");
    assertThat(code.whatToDo()).hasSizeGreaterThan(10).endsWith(".");
    assertThat(code.citation()).isNotBlank();
    assertThat(code.kind()).isNotNull();
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code)).doesNotHaveDuplicates();
  }

  @Test
  void fillsThePlacesOfAdviceInOrder() {
    assertThat(ProblemCode.IDENTIFIER_MISSING.advice("npi", "an individual", "TIN and NPI"))
        .isEqualTo("Add the field npi: an individual is identified by TIN and NPI.");
    assertThat(ProblemCode.EMPTY_FILE.advice()).isEqualTo(ProblemCode.EMPTY_FILE.whatToDo());
  }
}
