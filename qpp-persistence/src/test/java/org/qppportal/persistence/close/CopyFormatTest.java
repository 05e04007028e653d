package org.qppportal.persistence.close;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for COPY is read back as it was. */
class CopyFormatTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final CopyLines lines = new CopyLines((bytes, length) -> written.write(bytes, 0, length));

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "tab\there", "two\nlines", "back\\slash", "\\N", "é and 漢", "\r"})
  void readsTextsBack(String text) {
    lines.text(text).text("after").end();

    CopyRow row = row();
    assertThat(row.isNull(0)).isFalse();
    assertThat(row.text(0)).isEqualTo(text);
    assertThat(row.text(1)).isEqualTo("after");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 10, 99, 100, 650_000, -1, -100, Long.MAX_VALUE})
  void readsNumbersBack(long number) {
    lines.number(number).end();

    assertThat(row().number(0)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 50, 12_345, -5, -400, 10_000})
  void readsHundredthsBack(long hundredths) {
    lines.decimal(hundredths, 2).end();

    assertThat(row().hundredths(0)).isEqualTo(hundredths);
  }

  @Test
  void readsNullsAndTruthBack() {
    lines.none().flag(true).flag(false).text(null).end();

    CopyRow row = row();
    assertThat(row.isNull(0)).isTrue();
    assertThat(row.text(0)).isNull();
    assertThat(row.flag(1)).isTrue();
    assertThat(row.flag(2)).isFalse();
    assertThat(row.isNull(3)).isTrue();
  }

  @Test
  void handsOnMoreThanItsBufferHolds() {
    String longText = "x".repeat(100_000);
    IntStream.range(0, 5).forEach(i -> lines.text(longText).number(i).end());
    lines.flush();

    assertThat(lines.rows()).isEqualTo(5);
    assertThat(written.toString(UTF_8).lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith(longText));
  }

  @Test
  void takesOnlyDigitsForTheEndsOfARange() {
    assertThat(new TinRange("000000001", "000000009").condition("t"))
        .isEqualTo("t >= '000000001' and t < '000000009'");
    assertThat(TinRange.ALL.condition("t")).isEqualTo("t >= '000000000'");
    assertThatThrownBy(() -> new TinRange("1' or '1'='1", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private CopyRow row() {
    lines.flush();
    CopyRow row = new CopyRow();
    row.fill(written.toByteArray());
    return row;
  }
}
