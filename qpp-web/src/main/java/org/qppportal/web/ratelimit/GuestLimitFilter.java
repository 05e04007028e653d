package org.qppportal.web.ratelimit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows whoever sends one form after the other without signing in: each question sends a mail. It
 * counts by address, and is off with the limit of the API.
 */
@WebFilter({"/ask", "/ask.xhtml", "/confirm", "/confirm.xhtml", "/question", "/question.xhtml"})
public class GuestLimitFilter extends HttpFilter {

  /** One thing a second for ten minutes, of which a form counts for many. */
  static final String FORMS = "1/600s,block 60s";

  /** So that ten questions fit into ten minutes. */
  static final int QUESTION = 60;

  /** So that sixty other forms do. */
  static final int OTHER = 10;

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;

  private transient Optional<RateLimiter> limiter = Optional.empty();
  private transient ClientAddress addresses = new ClientAddress(null);

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    limiter =
        RateLimit.parse(System.getenv("QPP_RATE_LIMIT"))
            .flatMap(on -> RateLimit.parse(FORMS))
            .map(limit -> new RateLimiter(limit, TimeMeter.SYSTEM_NANOTIME));
    addresses = new ClientAddress(System.getenv("QPP_TRUSTED_PROXIES"));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Duration> refusal =
        "POST".equals(request.getMethod())
            ? limiter.flatMap(counter -> counter.refusal(client(request), weight(request)))
            : Optional.empty();
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(TOO_MANY);
      response.setHeader("Retry-After", Long.toString(RateLimitFilter.seconds(refusal.get())));
      request.getRequestDispatcher("/WEB-INF/errors/429-forms.xhtml").forward(request, response);
    }
  }

  private String client(HttpServletRequest request) {
    return addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  private static int weight(HttpServletRequest request) {
    return request.getServletPath().startsWith("/ask") ? QUESTION : OTHER;
  }
}
