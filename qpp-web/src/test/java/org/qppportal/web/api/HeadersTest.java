package org.qppportal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.submission.Precondition;

class HeadersTest {

  @Test
  void readsTags() {
    assertThat(Tags.precondition(null)).isEqualTo(Precondition.NONE);
    assertThat(Tags.precondition(" * ")).isEqualTo(Precondition.NONE);
    assertThat(Tags.precondition("\"3\"")).isEqualTo(Precondition.anyOf(Set.of("3")));
    assertThat(Tags.precondition("W/\"3\", \"ab\" ,4"))
        .isEqualTo(Precondition.anyOf(Set.of("3", "ab", "4")));
  }

  @Test
  void readsKeys() {
    assertThat(Writes.key(null)).isEmpty();
    assertThat(Writes.key("\"a-b\"")).contains("a-b");
    assertThat(Writes.key(" a-b ")).contains("a-b");
  }
}
