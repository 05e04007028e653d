package org.qppportal.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupLimitTest {

  private final Hand clock = new Hand();
  private final RateLimiter limiter =
      new RateLimiter(RateLimit.parse(LookupLimitFilter.LOOKUPS).orElseThrow(), clock);

  /** A clock that stands still until it is moved. */
  private static final class Hand implements TimeMeter {
    private long nanos = 5;

    void move(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/eligibility/npi/2999900014,,                 1",
    "/api/eligibility/npi/2999900014/, year=2017,      1",
    "/api/eligibility/npi, npi=1&npi=2&year=2017&npi=3, 3",
    "/api/eligibility/npi, year=2017,                  0",
    "/lookup, npi=2999900014&year=2017,                1",
    "/lookup, xnpi=2999900014,                         0",
    "/lookup,,                                         0",
  })
  void countsTheNpisAskedFor(String path, String query, int npis) {
    assertThat(LookupLimitFilter.npis(path, query)).isEqualTo(npis);
  }

  @Test
  void aListCountsAsAHundredAtMost() {
    assertThat(LookupLimitFilter.npis("/api/eligibility/npi", "npi=1&".repeat(500))).isEqualTo(100);
  }

  /** As the program's clients read 45,000 NPIs. */
  @Test
  void fourASecondGoOnForEver() {
    for (int i = 0; i < 45_000; i++) {
      assertThat(limiter.refusal("a", 1)).as("request %d", i).isEmpty();
      clock.move(Duration.ofMillis(250));
    }
  }

  @Test
  void tenThousandInARowAreSlowedAndNobodyElse() {
    int passed = 0;
    Duration waited = Duration.ZERO;
    for (int i = 0; i < 10_000; i++) {
      Optional<Duration> refusal = limiter.refusal("a", 1);
      while (refusal.isPresent()) {
        assertThat(refusal.get()).isPositive();
        clock.move(refusal.get());
        waited = waited.plus(refusal.get());
        refusal = limiter.refusal("a", 1);
      }
      passed++;
      clock.move(Duration.ofMillis(1));
    }
    assertThat(passed).isEqualTo(10_000);
    assertThat(waited).isGreaterThan(Duration.ofMinutes(25));
    assertThat(limiter.refusal("b", 100)).isEmpty();
  }

  @Test
  void listsCountForEachNpi() {
    for (int list = 0; list < 3; list++) {
      assertThat(limiter.refusal("a", 100)).isEmpty();
    }
    assertThat(limiter.refusal("a", 100)).isPresent();
  }
}
