package org.qppportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesEveryCellAndDoublesQuotes() {
    assertThat(Csv.line("a,b", "say \"hi\"", null, 5))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"\",\"5\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void keepsSpreadsheetsFromRunningFormulas(String cell) {
    assertThat(Csv.line(cell)).startsWith("\"'");
  }
}
