package org.qppportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @Test
  void readsADay() {
    assertThat(Days.read("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "2023-02-29",
        "2023-13-01",
        "1999-12-31",
        "-999999999-01-01",
        "+999999999-12-31",
        "today"
      })
  void readsNothingElse(String text) {
    assertThat(Days.read(text)).isEmpty();
  }
}
