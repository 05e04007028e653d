package org.qppportal.web.ratelimit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;

/**
 * Refuses API requests past the limit before they cost anything: each account has its own count,
 * and so has each address from which requests without a token come.
 */
public class RateLimitFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;

  private transient Optional<RateLimiter> limiter = Optional.empty();
  private transient ClientAddress addresses = new ClientAddress(null);

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    limiter =
        RateLimit.parse(System.getenv("QPP_RATE_LIMIT"))
            .map(limit -> new RateLimiter(limit, TimeMeter.SYSTEM_NANOTIME));
    addresses = new ClientAddress(System.getenv("QPP_TRUSTED_PROXIES"));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Duration> refusal = limiter.flatMap(counter -> counter.refusal(client(request)));
    if (refusal.isPresent()) {
      refuse(response, refusal.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private String client(HttpServletRequest request) {
    Principal account = request.getUserPrincipal();
    return account == null
        ? "address " + addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"))
        : "account " + account.getName();
  }

  /** How long to wait, in whole seconds. */
  static long seconds(Duration refusal) {
    return Math.max(1, refusal.plusMillis(999).toSeconds());
  }

  static void refuse(HttpServletResponse response, Duration refusal) throws IOException {
    long seconds = seconds(refusal);
    byte[] body =
        """
        {"error":{"type":"RateLimitError","message":"You have sent too many requests. Wait %d \
        seconds, then send fewer at a time.","details":[]}}"""
            .formatted(seconds)
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(TOO_MANY);
    response.setHeader("Retry-After", Long.toString(seconds));
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
