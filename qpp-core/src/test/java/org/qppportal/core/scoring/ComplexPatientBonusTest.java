package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.scoring.Circumstances.Distribution;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Circumstances.RiskNorms;

/** 42 CFR 414.1380(c)(3). */
class ComplexPatientBonusTest {

  @ParameterizedTest
  @CsvSource({
    // E19
    "2018, 1.2, 0.25, 2.45",
    "2019, 1.2, 0.25, 2.45",
    "2020, 1.2, 0.25, 4.90",
    "2021, 1.2, 0.25, 4.90",
    // at the maximum
    "2019, 3, 0.4, 5",
    "2019, 3, 0.41, 5",
    "2020, 4, 0.9, 10",
    "2018, 0, 0, 0",
  })
  void toTwentyTwentyOneTheIndicatorsAreAddedUp(
      int year, BigDecimal risk, BigDecimal dual, BigDecimal points) {
    assertThat(bonus(year, new PatientMix(risk, dual, Optional.empty())).value())
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    // The risk score has median 1.0, mean 1.1, deviation 0.2; the dual share 0.2, 0.25, 0.1.
    // E19: at the mean, the other below its median
    "1.1, 0.1, 1.5",
    "0.99, 0.19, 0",
    // one deviation above the mean
    "1.3, 0, 5.5",
    "1.3, 0.35, 10",
    "1.1, 0.25, 3.0",
    // at the median, half a deviation below the mean: 1.5 - 2
    "1.0, 0.0, 0",
    "1.0, 0.35, 5.0",
    "9, 0, 10",
  })
  void fromTwentyTwentyTwoOnByDistanceFromTheMean(
      BigDecimal risk, BigDecimal dual, BigDecimal points) {
    RiskNorms norms =
        new RiskNorms(distribution("1.0", "1.1", "0.2"), distribution("0.2", "0.25", "0.1"));
    ScoreNode bonus = bonus(2023, new PatientMix(risk, dual, Optional.of(norms)));

    assertThat(bonus.value()).isEqualByComparingTo(points);
    assertThat(
            bonus.parts().stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(bonus.value());
  }

  @Test
  void withoutNormsThereIsNoBonusFromTwentyTwentyTwoOn() {
    assertThat(bonus(2022, new PatientMix(BigDecimal.ONE, BigDecimal.ONE, Optional.empty())))
        .isNull();
  }

  private static Distribution distribution(String median, String mean, String deviation) {
    return new Distribution(
        new BigDecimal(median), new BigDecimal(mean), new BigDecimal(deviation));
  }

  private static ScoreNode bonus(int year, PatientMix patients) {
    FinalScorePolicy policy = ScoringSections.read(year, "finalScore", FinalScorePolicy.class);
    return new ComplexPatientBonus(policy.complexPatientBonus().orElseThrow()).of(patients);
  }
}
