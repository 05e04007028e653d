package org.qppportal.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.Cited;

class StandingTest {

  private final AdjustmentThresholds thresholds =
      new AdjustmentThresholds(
          cited("3"),
          cited("0.25"),
          cited("4"),
          cited("3"),
          Optional.of(
              new AdjustmentThresholds.Exceptional(
                  cited("70"), cited("0.5"), cited("10"), cited("500000000"))),
          Optional.empty());

  private static Cited<BigDecimal> cited(String value) {
    return new Cited<>(new BigDecimal(value), "42 CFR 414.1405", true, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "0, below the performance threshold of 3 points",
    "2.99, below the performance threshold of 3 points",
    "3.00, exactly the performance threshold of 3 points",
    "3.01, above the performance threshold of 3 points",
    "69.99, above the performance threshold of 3 points",
    "70, at or above 70 points"
  })
  void saysWhereAScoreStands(BigDecimal score, String words) {
    assertThat(Standing.of(score, thresholds)).contains(words);
  }
}
