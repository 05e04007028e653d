package org.qppportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void leavesFoldersAndControlCharactersOut() {
    assertThat(FileNames.last("C:\\data\\my\r\nfile.json")).isEqualTo("myfile.json");
    assertThat(FileNames.last("../../etc/data.json")).isEqualTo("data.json");
  }

  @Test
  void shortensFromTheFrontSoThatTheExtensionStays() {
    assertThat(FileNames.last("x".repeat(300) + ".json")).hasSize(120).endsWith("x.json");
  }

  @Test
  void writesAHeaderThatNoNameCanBreakOutOf() {
    assertThat(FileNames.attachment("a\"; b=c\u00e9.json"))
        .isEqualTo(
            "attachment; filename=\"a__ b_c_.json\";"
                + " filename*=UTF-8''a%22%3B%20b%3Dc%C3%A9.json");
  }
}
