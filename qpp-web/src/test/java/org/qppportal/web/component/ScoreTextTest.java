package org.qppportal.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.ScoreNode.Unit;

class ScoreTextTest {

  @ParameterizedTest
  @CsvSource({
    "83.456, 100, FINAL_POINTS, 83.46 of 100 points",
    "25, 25, FINAL_POINTS, 25.00 of 25 points",
    "7.234561, 10, POINTS, 7.2346 of 10 points",
    "1, , POINTS, 1 point",
    "81.5, , PERCENT, 81.5%",
    "81.5, 100, PERCENT, 81.5 of 100%",
    "2.25270, , PAYMENT_PERCENT, 2.2527%",
    "-0.00001, , PAYMENT_PERCENT, 0%"
  })
  void showsEachUnitByItsRule(String value, String maximum, Unit unit, String text) {
    Optional<BigDecimal> most = Optional.ofNullable(maximum).map(BigDecimal::new);

    assertThat(ScoreText.amount(new BigDecimal(value), most, unit)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "performanceMet, Performance met",
    "decile, Decile",
    "Data completeness, Data completeness",
    "NPI, NPI"
  })
  void readsNamesAloud(String name, String label) {
    assertThat(ScoreText.label(name)).isEqualTo(label);
  }

  @Test
  void showsInputsForPeople() {
    assertThat(ScoreText.input("paymentYear", 2019)).isEqualTo("2019");
    assertThat(ScoreText.input("patients", 2019)).isEqualTo("2,019");
    assertThat(ScoreText.input("any", true)).isEqualTo("Yes");
    assertThat(ScoreText.input("any", 1482L)).isEqualTo("1,482");
    assertThat(ScoreText.input("any", List.of(new BigDecimal("10.50"), 2))).isEqualTo("10.5, 2");
    assertThat(ScoreText.input("any", List.of())).isEqualTo("None");
  }
}
