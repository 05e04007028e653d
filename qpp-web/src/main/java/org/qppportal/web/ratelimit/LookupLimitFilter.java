package org.qppportal.web.ratelimit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Slows whoever looks up one NPI after the other: anybody may look up, but not copy the program.
 * Clients of the program read at 4 NPIs a second, which goes on for ever. It counts by address,
 * whoever is signed in, and is off with the limit of the API.
 */
public class LookupLimitFilter extends HttpFilter {

  /** NPIs a second as the mean of a minute, with room for a list at once. */
  static final String LOOKUPS = "5/60s,block 10s";

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;
  private static final int MOST_AT_ONCE = 100;
  private static final Pattern NPI = Pattern.compile("(?:^|&)npi=");
  private static final Pattern OF_ONE = Pattern.compile(".*/eligibility/npi/[^/]+/?");

  private transient Optional<RateLimiter> limiter = Optional.empty();
  private transient ClientAddress addresses = new ClientAddress(null);

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    limiter =
        RateLimit.parse(System.getenv("QPP_RATE_LIMIT"))
            .flatMap(on -> RateLimit.parse(LOOKUPS))
            .map(limit -> new RateLimiter(limit, TimeMeter.SYSTEM_NANOTIME));
    addresses = new ClientAddress(System.getenv("QPP_TRUSTED_PROXIES"));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int npis = npis(request.getRequestURI(), request.getQueryString());
    String address = addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    Optional<Duration> refusal =
        npis == 0 ? Optional.empty() : limiter.flatMap(counter -> counter.refusal(address, npis));
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
    } else if (request.getServletPath().startsWith("/api")) {
      RateLimitFilter.refuse(response, refusal.get());
    } else {
      response.setStatus(TOO_MANY);
      response.setHeader("Retry-After", Long.toString(RateLimitFilter.seconds(refusal.get())));
      request.getRequestDispatcher("/WEB-INF/errors/429.xhtml").forward(request, response);
    }
  }

  /** How many NPIs a request asks for. */
  static int npis(String path, String query) {
    if (OF_ONE.matcher(path).matches()) {
      return 1;
    }
    long asked = query == null ? 0 : NPI.matcher(query).results().count();
    return (int) Math.min(asked, MOST_AT_ONCE);
  }
}
