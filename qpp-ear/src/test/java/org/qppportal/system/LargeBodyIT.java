package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.testing.Sample;

/** Bodies far above the limit are refused early, and the server does not mind. */
@ExtendWith(RunningPortal.class)
class LargeBodyIT {

  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;
  private static final int TOO_LARGE = 413;
  private static final long MEGABYTE = 1024 * 1024;
  private static final long HUGE = 200 * MEGABYTE;

  /** Less than the body has: one that is kept whole would show. */
  private static final long MOST_GROWTH = 150 * MEGABYTE;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/submissions/measurement-sets",
        "/api/submissions/public/validate-submission",
        "/api/submissions/submissions/score-preview"
      })
  void refusesTwoHundredMegabytesInChunks(String path) throws IOException {
    assertThat(statusOfHugeBody(path, true).orElse(TOO_LARGE)).isEqualTo(TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/submissions/measurement-sets", "/api/batches", "/lookup"})
  void refusesTwoHundredMegabytesSaidBeforehand(String path) throws IOException {
    assertThat(statusOfHugeBody(path, false).orElse(TOO_LARGE)).isEqualTo(TOO_LARGE);
  }

  /** It leads to the page that says why, or to signing in. */
  @Test
  void leadsAwayFromAPageThatTakesSmallerFiles() throws IOException {
    assertThat(statusOfHugeBody("/my/upload", false).orElse(SEE_OTHER)).isIn(FOUND, SEE_OTHER);
  }

  private static Optional<Integer> statusOfHugeBody(String path, boolean chunked)
      throws IOException {
    String token = Tokens.of("registry.demo");
    long before = memory();
    Optional<Integer> status = RawRequest.statusOfBlankBody(path, token, HUGE, chunked);
    assertThat(memory() - before).as("growth of the server").isLessThan(MOST_GROWTH);
    Api.anonymous().post("/public/validate-submission", Sample.submission(Sample.TIN)).expect(200);
    return status;
  }

  private static long memory() {
    return RunningPortal.portal().residentBytes().get("WildFly");
  }

  @Test
  void saysWhatIsTooLarge() {
    Api.anonymous()
        .post("/public/validate-submission", new byte[(int) (11 * MEGABYTE)])
        .expectError(413, "PayloadTooLargeError");
  }

  @Test
  void readsABodyAtTheLimit() {
    byte[] blank = new byte[(int) (10 * MEGABYTE)];
    java.util.Arrays.fill(blank, (byte) ' ');

    Api.anonymous()
        .post("/public/validate-submission", blank)
        .expectFault(400, "BadRequestError", "QPP-F-002", "$");
  }
}
