package org.qppportal.web.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateWordsTest {

  private final EstimateWords words = new EstimateWords();

  @ParameterizedTest
  @CsvSource({
    "630, '+630.00%', '+$630.00', '$630 more a year'",
    "-1800.5, '\u22121,800.50%', '\u2212$1,800.50', '$1,801 less a year'",
    "0.00, '0.00%', '$0.00', No change",
    "0.4, '+0.40%', '+$0.40', No change",
  })
  void changesHaveASign(BigDecimal number, String percent, String dollars, String change) {
    assertThat(words.percent(number)).isEqualTo(percent);
    assertThat(words.dollars(number)).isEqualTo(dollars);
    assertThat(words.change(number)).isEqualTo(change);
  }

  @Test
  void anAmountHasNone() {
    assertThat(words.money(new BigDecimal("100000.50"))).isEqualTo("$100,000.5");
  }
}
