package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operations ask the management address. */
@ExtendWith(RunningPortal.class)
class HealthIT {

  @Test
  void isReady() {
    Answer ready = Web.management("/health/ready").expect(200);

    assertThat(ready.json().path("status").asText()).isEqualTo("UP");
    assertThat(ready.json().path("checks").findValuesAsText("name")).contains("database");
  }

  @Test
  void isAlive() {
    assertThat(Web.management("/health/live").expect(200).json().path("status").asText())
        .isEqualTo("UP");
  }

  @Test
  void countsForMonitoring() {
    assertThat(Web.management("/metrics").expect(200).text()).contains("base_memory_usedHeap");
  }
}
