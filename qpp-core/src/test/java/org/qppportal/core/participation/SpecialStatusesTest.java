package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.PracticeYear;

class SpecialStatusesTest {

  @ParameterizedTest
  @CsvSource({"1, true", "14, true", "15, true", "16, false", "120, false"})
  void aSmallPracticeHasAtMostFifteenClinicians(int clinicians, boolean small) {
    assertThat(SpecialStatuses.small(clinicians)).isEqualTo(small);
    assertThat(SpecialStatuses.traits(practice(clinicians, false, Optional.empty())))
        .isEqualTo(new PracticeTraits(small, false, false, false, false, false, false));
  }

  @Test
  void scoringTakesAllStatusesOver() {
    PracticeYear practice = practice(3, true, Optional.of("Example ACO"));
    PracticeTraits traits = SpecialStatuses.traits(practice);
    assertThat(traits).isEqualTo(new PracticeTraits(true, true, true, true, true, true, true));
  }

  private static PracticeYear practice(int clinicians, boolean all, Optional<String> apm) {
    return new PracticeYear(
        new UUID(0, 1),
        2017,
        clinicians,
        BigDecimal.TEN,
        1,
        Optional.empty(),
        all,
        all,
        all,
        all,
        all,
        apm);
  }
}
