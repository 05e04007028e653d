package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request has an id, which people quote and log lines carry. */
@ExtendWith(RunningPortal.class)
class RequestIdIT {

  private static final String HEADER = "X-Request-ID";
  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/submissions/public/benchmarks?year=2017", "/no-such-page"})
  void answersTheIdThatWasSent(String path) {
    assertThat(Web.page(path, HEADER, "gateway-4711").header(HEADER)).isEqualTo("gateway-4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/submissions/submissions", "/no-such-page"})
  void makesAnIdWhereNoneWasSent(String path) {
    assertThat(Web.page(path).header(HEADER)).matches(UUID_FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with a blank in it", "{jndi}${env.PATH}", "<script>alert(1)"})
  void replacesAnIdThatIsNotSafeToPrint(String unsafe) {
    assertThat(Web.page("/", HEADER, unsafe).header(HEADER)).matches(UUID_FORM);
  }

  @Test
  void writesNoLineThatSomebodySentToTheLog() throws IOException {
    RawRequest.status(
        "GET /api/submissions/submissions HTTP/1.1",
        "Host: localhost",
        HEADER + ": forged-id\r\n\u0000 ERROR forged line",
        "Connection: close");
    RawRequest.status(
        "GET / HTTP/1.1",
        "Host: localhost",
        HEADER + ": forged-id\nforged line",
        "Connection: close");

    Path log = RunningPortal.portal().settings().dataDirectory().resolve("log/wildfly-console.log");
    assertThat(Files.readString(log)).doesNotContain("forged line");
  }
}
