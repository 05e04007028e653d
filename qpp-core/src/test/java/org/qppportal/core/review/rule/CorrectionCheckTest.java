package org.qppportal.core.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;

class CorrectionCheckTest {

  /** Corrections are written kind:code with a plus between; an empty last cell is no problem. */
  @ParameterizedTest
  @CsvSource({
    "APPROVED, INDIVIDUAL, 2022, categoryLeftOut:pi, ''",
    "APPROVED, GROUP, 2022, categoryLeftOut:quality+specialStatus:smallPractice, ''",
    "APPROVED, INDIVIDUAL, 2017, categoryLeftOut:aci, ''",
    "APPROVED, INDIVIDUAL, 2017, categoryLeftOut:pi, is not there for 2017",
    "APPROVED, INDIVIDUAL, 2022, categoryLeftOut:aci, is not there for 2022",
    "APPROVED, INDIVIDUAL, 2022, categoryLeftOut:weather, is not there",
    "APPROVED, INDIVIDUAL, 2022, specialStatus:facilityBased, is not there",
    "APPROVED, INDIVIDUAL, 2022, automaticCircumstances:, ''",
    "APPROVED, GROUP, 2022, automaticCircumstances:, for a clinician only",
    "APPROVED, INDIVIDUAL, 2022, notAdjusted:qp, ''",
    "APPROVED, GROUP, 2022, notAdjusted:qp, for a clinician only",
    "APPROVED, INDIVIDUAL, 2022, notAdjusted:adjusted, is not there",
    "APPROVED, INDIVIDUAL, 2022, notAdjusted:qp+categoryLeftOut:pi, nothing else",
    "APPROVED, INDIVIDUAL, 2022, categoryLeftOut:pi+categoryLeftOut:pi, corrected twice",
    "APPROVED, INDIVIDUAL, 2022, '', at least one correction",
    "DENIED, INDIVIDUAL, 2022, '', ''",
    "DENIED, INDIVIDUAL, 2022, categoryLeftOut:pi, corrects nothing",
    "IN_REVIEW, INDIVIDUAL, 2022, '', approved or denied",
  })
  void allowsWhatCanBeDone(
      ReviewState outcome, EntityType subject, int year, String written, String problem) {
    String found =
        CorrectionCheck.problem(outcome, "Because.", corrections(written), subject, year)
            .orElse("");

    assertThat(found.isEmpty()).as(found).isEqualTo(problem.isEmpty());
    assertThat(found).contains(problem);
  }

  private static List<Correction> corrections(String written) {
    List<Correction> corrections = new ArrayList<>();
    for (String one : written.split("\\+")) {
      if (!one.isEmpty()) {
        String[] parts = one.split(":", -1);
        corrections.add(
            new Correction(CorrectionKind.ofCode(parts[0]).orElseThrow(), parts[1], true));
      }
    }
    return corrections;
  }
}
