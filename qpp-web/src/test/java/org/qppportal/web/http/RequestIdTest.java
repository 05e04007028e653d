package org.qppportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void keepsTheIdOfAGateway() {
    assertThat(RequestId.from("edge-1234_5678.a")).isEqualTo("edge-1234_5678.a");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "short", "line\nbreak-1234", "<script>alert</script>", "\u001b[31m1234567"})
  void makesItsOwnForWhatIsNotSafeToLog(String sent) {
    String id = RequestId.from(sent);

    assertThat(id).isNotEqualTo(sent);
    assertThat(UUID.fromString(id)).isNotNull();
  }
}
