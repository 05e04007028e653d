package org.qppportal.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {

  private final Hand clock = new Hand();
  private final RateLimiter limiter =
      new RateLimiter(RateLimit.parse(RateLimit.PUBLISHED).orElseThrow(), clock);

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

  @Test
  void aBurstOfFortyASecondOverFiveSecondsIsTheMost() {
    assertThat(accepted("a", 300)).isEqualTo(200);
    assertThat(accepted("b", 1)).isEqualTo(1);
  }

  @Test
  void twentyFiveASecondGoOnForever() {
    for (int second = 0; second < 600; second++) {
      assertThat(accepted("a", 25)).as("second %d", second).isEqualTo(25);
      clock.move(Duration.ofSeconds(1));
    }
  }

  @Test
  void thirtyASecondAreTooManyAfterAWhile() {
    int second = 0;
    while (accepted("a", 30) == 30) {
      second++;
      clock.move(Duration.ofSeconds(1));
    }

    // 3,000 at once and 25 more each second last for 600 seconds of 30.
    assertThat(second).isBetween(590, 610);
  }

  @Test
  void whoWentOverIsRefusedForTenMinutes() {
    accepted("a", 201);

    assertThat(limiter.refusal("a")).contains(Duration.ofMinutes(10));
    clock.move(Duration.ofMinutes(9));
    assertThat(limiter.refusal("a")).contains(Duration.ofMinutes(1));
    clock.move(Duration.ofMinutes(1));
    assertThat(limiter.refusal("a")).isEmpty();
  }

  @Test
  void quietClientsAreForgottenAndBlockedOnesAreNot() {
    accepted("quiet", 1);
    clock.move(Duration.ofMinutes(5));
    accepted("blocked", 201);
    clock.move(Duration.ofMinutes(6));

    assertThat(limiter.refusal("blocked")).isPresent();
    assertThat(limiter.remembered()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25", "25/120", "25/120s", "block 10s", "0/5s,block 1s", "5/5s,block 0s", "on"})
  void refusesASettingThatSaysNothing(String setting) {
    assertThatThrownBy(() -> RateLimit.parse(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("QPP_RATE_LIMIT")
        .hasMessageContaining(setting);
  }

  @Test
  void readsItsSetting() {
    assertThat(RateLimit.parse("off")).isEmpty();
    assertThat(RateLimit.parse(null)).isEqualTo(RateLimit.parse(RateLimit.PUBLISHED));
    assertThat(RateLimit.parse("300/5s,block 60s").orElseThrow().spans())
        .containsExactly(new RateLimit.Span(300, Duration.ofSeconds(5)));
  }

  @Test
  void believesOnlyKnownProxies() {
    ClientAddress behind = new ClientAddress("10.0.0.1, 10.0.0.2");

    assertThat(behind.of("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    assertThat(behind.of("10.0.0.1", null)).isEqualTo("10.0.0.1");
    assertThat(behind.of("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2"))
        .as("what comes before can be made up by the client")
        .isEqualTo("198.51.100.1");
    assertThat(new ClientAddress(null).of("10.0.0.1", "198.51.100.1")).isEqualTo("10.0.0.1");
  }

  private int accepted(String client, int requests) {
    int accepted = 0;
    for (int i = 0; i < requests; i++) {
      accepted += limiter.refusal(client).isEmpty() ? 1 : 0;
    }
    return accepted;
  }
}
