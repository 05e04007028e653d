package org.qppportal.core.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          letter.pdf              , letter.pdf
          ../../etc/passwd        , passwd
          C:\\folder\\letter.pdf  , letter.pdf
          a"b'c.pdf               , a_b_c.pdf
          ...                     , file
          ~~                      , file
          """)
  void makesNamesHarmless(String given, String name) {
    assertThat(HarmlessName.of(given, "file")).isEqualTo(name);
  }

  @Test
  void makesLineEndsInNamesHarmless() {
    assertThat(HarmlessName.of("a\r\nSet-Cookie: x=y.pdf", "file"))
        .isEqualTo("a_Set-Cookie_ x=y.pdf");
    assertThat(HarmlessName.of("a".repeat(300) + ".pdf", "file")).hasSize(120).endsWith(".pdf");
  }
}
