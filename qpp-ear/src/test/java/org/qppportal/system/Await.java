package org.qppportal.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what is to happen. */
final class Await {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Await() {}

  /** The first answer that is as wanted; fails after half a minute. */
  static <T> T until(Supplier<T> ask, Predicate<T> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    T last = ask.get();
    while (!wanted.test(last)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s; the last was " + last);
      }
      pause();
      last = ask.get();
    }
    return last;
  }

  /** The first answer that comes without a failure; fails after half a minute. */
  static <T> T untilWithoutFailure(Supplier<T> ask) {
    return until(() -> attempt(ask), Optional::isPresent).orElseThrow();
  }

  private static <T> Optional<T> attempt(Supplier<T> ask) {
    try {
      return Optional.of(ask.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
