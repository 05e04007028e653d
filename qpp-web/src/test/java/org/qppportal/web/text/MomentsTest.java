package org.qppportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private final Moments moments = new Moments();

  @Test
  void tellsTheTimeOfTheEastInSummerAndWinter() {
    assertThat(moments.eastern(Instant.parse("2018-04-04T00:00:00Z")))
        .isEqualTo("April 3, 2018, 8:00 p.m. Eastern");
    assertThat(moments.eastern(Instant.parse("2018-01-02T05:05:00Z")))
        .isEqualTo("January 2, 2018, 12:05 a.m. Eastern");
  }

  @Test
  void tellsUniversalTimeToTheSecond() {
    assertThat(moments.utc(Instant.parse("2018-04-04T00:00:07Z")))
        .isEqualTo("2018-04-04 00:00:07 UTC");
  }
}
