package org.qppportal.web.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests of each client. A client that has been quiet for as long as the longest time
 * counted is forgotten; nothing is lost by it, because their count would be full again.
 */
final class RateLimiter {

  private final RateLimit limit;
  private final TimeMeter clock;
  private final long forgetAfter;
  private final Map<String, Client> clients = new ConcurrentHashMap<>();
  private final AtomicLong nextSweep;

  /**
   * A limiter.
   *
   * @param clock time in nanoseconds
   */
  RateLimiter(RateLimit limit, TimeMeter clock) {
    this.limit = limit;
    this.clock = clock;
    this.forgetAfter =
        limit.spans().stream()
            .map(RateLimit.Span::over)
            .reduce(limit.block(), (left, right) -> left.compareTo(right) > 0 ? left : right)
            .toNanos();
    this.nextSweep = new AtomicLong(clock.currentTimeNanos() + forgetAfter);
  }

  /**
   * Counts a request.
   *
   * @return how long the client is refused from now on; empty where the request may go on
   */
  Optional<Duration> refusal(String client) {
    return refusal(client, 1);
  }

  /**
   * Counts a request that stands for several.
   *
   * @return how long the client is refused from now on; empty where the request may go on
   */
  Optional<Duration> refusal(String client, int requests) {
    long now = clock.currentTimeNanos();
    sweep(now);
    return clients.computeIfAbsent(client, name -> new Client(bucket())).refusal(now, requests);
  }

  /** How many clients are remembered. */
  int remembered() {
    return clients.size();
  }

  private void sweep(long now) {
    long due = nextSweep.get();
    if (now - due >= 0 && nextSweep.compareAndSet(due, now + forgetAfter)) {
      clients.values().removeIf(client -> now - client.lastSeen > forgetAfter);
    }
  }

  private Bucket bucket() {
    LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(clock);
    for (RateLimit.Span span : limit.spans()) {
      builder.addLimit(
          Bandwidth.builder()
              .capacity(span.requests())
              .refillGreedy(span.requests(), span.over())
              .build());
    }
    return builder.build();
  }

  private final class Client {
    private final Bucket bucket;
    private volatile long lastSeen;
    private volatile long blockedUntil;
    private volatile boolean blocked;

    Client(Bucket bucket) {
      this.bucket = bucket;
    }

    Optional<Duration> refusal(long now, int requests) {
      lastSeen = now;
      if (blocked && blockedUntil - now > 0) {
        return Optional.of(Duration.ofNanos(blockedUntil - now));
      }
      if (bucket.tryConsume(requests)) {
        blocked = false;
        return Optional.empty();
      }
      blockedUntil = now + limit.block().toNanos();
      blocked = true;
      return Optional.of(limit.block());
    }
  }
}
