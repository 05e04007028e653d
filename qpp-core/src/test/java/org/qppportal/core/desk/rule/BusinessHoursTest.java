package org.qppportal.core.desk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final BusinessHours HOURS = ServiceLevels.promised().hours();

  private static Instant eastern(String moment) {
    return LocalDateTime.parse(moment).atZone(EASTERN).toInstant();
  }

  @Test
  void aBusinessDayHasEightHours() {
    assertThat(HOURS.day()).isEqualTo(Duration.ofHours(8));
    assertThat(HOURS.zone()).isEqualTo(EASTERN);
  }

  @ParameterizedTest
  @CsvSource({
    // within a day, and around its hours
    "2026-11-23T10:00, 2026-11-23T12:30, PT2H30M",
    "2026-11-23T07:00, 2026-11-23T20:00, PT8H",
    "2026-11-23T18:00, 2026-11-23T20:00, PT0S",
    "2026-11-23T16:00, 2026-11-24T10:00, PT2H",
    // the weekend
    "2026-11-20T16:00, 2026-11-23T10:00, PT2H",
    "2026-11-21T10:00, 2026-11-22T16:00, PT0S",
    // Thanksgiving
    "2026-11-25T16:00, 2026-11-27T10:00, PT2H",
    // Independence Day on a Saturday, observed on Friday: Thursday to Monday
    "2026-07-02T16:00, 2026-07-06T10:00, PT2H",
    // New Year's Day of 2022 on a Saturday, observed in 2021
    "2021-12-30T16:00, 2022-01-03T10:00, PT2H",
    // both changes of the clocks are on Sundays: Friday to Monday is as long as ever
    "2026-03-06T09:00, 2026-03-09T17:00, PT16H",
    "2026-10-30T09:00, 2026-11-02T17:00, PT16H",
    // a week with a holiday, and backwards
    "2026-11-23T00:00, 2026-11-30T00:00, PT32H",
    "2026-11-23T12:00, 2026-11-23T10:00, PT0S"
  })
  void between(String from, String to, Duration expected) {
    assertThat(HOURS.between(eastern(from), eastern(to))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, PT2H, 2026-11-23T12:00",
    "2026-11-23T09:00, PT8H, 2026-11-23T17:00",
    "2026-11-23T09:00, PT8H1S, 2026-11-24T09:00:01",
    "2026-11-23T10:00, PT8H, 2026-11-24T10:00",
    // begins before and after hours, and on a weekend
    "2026-11-23T03:00, PT30M, 2026-11-23T09:30",
    "2026-11-23T17:00, PT30M, 2026-11-24T09:30",
    "2026-11-21T12:00, PT30M, 2026-11-23T09:30",
    "2026-11-20T23:59, PT16H, 2026-11-24T17:00",
    // over Thanksgiving and over an observed holiday
    "2026-11-25T16:30, PT1H, 2026-11-27T09:30",
    "2026-07-02T16:30, PT1H, 2026-07-06T09:30",
    "2021-12-30T16:30, PT1H, 2022-01-03T09:30",
    // over both changes of the clocks: the same time of day
    "2026-03-06T14:00, PT8H, 2026-03-09T14:00",
    "2026-10-30T14:00, PT8H, 2026-11-02T14:00",
    // nothing to wait for
    "2026-11-21T12:00, PT0S, 2026-11-21T12:00"
  })
  void plus(String from, Duration amount, String expected) {
    assertThat(HOURS.plus(eastern(from), amount)).isEqualTo(eastern(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59, false",
    "2026-11-23T09:00, true",
    "2026-11-23T16:59:59, true",
    "2026-11-23T17:00, false",
    "2026-11-22T12:00, false",
    "2026-11-26T12:00, false",
    "2026-07-03T12:00, false"
  })
  void isOpen(String moment, boolean expected) {
    assertThat(HOURS.isOpen(eastern(moment))).isEqualTo(expected);
  }

  @Test
  void theHoursFollowTheClocks() {
    assertThat(HOURS.isOpen(Instant.parse("2026-03-06T14:00:00Z"))).isTrue();
    assertThat(HOURS.isOpen(Instant.parse("2026-03-06T13:59:59Z"))).isFalse();
    assertThat(HOURS.isOpen(Instant.parse("2026-03-09T13:00:00Z"))).isTrue();
  }

  @Test
  void nobodyWaitsBackwards() {
    Instant now = eastern("2026-11-23T10:00");
    assertThatThrownBy(() -> HOURS.plus(now, Duration.ofMinutes(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BusinessHours(EASTERN, LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whatIsAddedHasPassed(@ForAll("moments") Instant from, @ForAll("amounts") Duration amount) {
    assertThat(HOURS.between(from, HOURS.plus(from, amount))).isEqualTo(amount);
  }

  @Property
  void whatHasPassedAddsUp(@ForAll("moments") Instant from, @ForAll("amounts") Duration gap) {
    Instant to = from.plus(gap);
    Duration passed = HOURS.between(from, to);

    assertThat(HOURS.plus(from, passed)).isBeforeOrEqualTo(to);
    if (HOURS.isOpen(to.minusNanos(1)) && !passed.isZero()) {
      assertThat(HOURS.plus(from, passed)).isEqualTo(to);
    }
  }

  @Property
  void timeIsTheSumOfItsParts(
      @ForAll("moments") Instant from,
      @ForAll("amounts") Duration first,
      @ForAll("amounts") Duration second) {
    Instant middle = from.plus(first);
    Instant to = middle.plus(second);

    assertThat(HOURS.between(from, middle).plus(HOURS.between(middle, to)))
        .isEqualTo(HOURS.between(from, to));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2017-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2030-01-01T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Duration> amounts() {
    return Arbitraries.longs().between(0, Duration.ofDays(40).toSeconds()).map(Duration::ofSeconds);
  }
}
