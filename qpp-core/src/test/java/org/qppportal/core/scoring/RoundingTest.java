package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "121, 147, 82.31",
    "120, 156, 76.92",
    "1, 8, 12.50",
    "1, 2000, 0.05",
    "1, 20001, 0.00",
    "0, 5, 0.00",
    "5, 5, 100.00",
    "1, 3, 33.33",
    "2, 3, 66.67",
  })
  void ratesAreRoundedHalfUpToTwoDecimals(long part, long whole, BigDecimal expected) {
    assertThat(Rounding.RATE.percent(part, whole)).isEqualTo(expected);
  }

  @Property
  void theFastWayIsTheExactWay(
      @ForAll @LongRange(max = 2_000_000_000_000L) long part,
      @ForAll @LongRange(min = 1, max = 2_000_000_000_000L) long whole) {
    assertThat(Rounding.RATE.percent(part, whole))
        .isEqualTo(
            BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
  }
}
