package org.qppportal.web.viewing;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.SeenAs;
import org.qppportal.core.viewing.ViewingService.Look;

/**
 * Shows people's own pages to staff as that person sees them, and takes nothing that is sent from
 * there. The audit recorder refuses changes too, for whatever gets past.
 */
@WebFilter(urlPatterns = "/my/*", asyncSupported = true)
public class ViewingFilter extends HttpFilter {

  /** The request's look, for the banner. */
  static final String LOOK = "qppLook";

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String KEEP_ALIVE = "/my/keep-alive";

  @Inject transient ViewingSession session;
  @Inject transient SeenAs seenAs;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Look> look =
        request.getUserPrincipal() == null || KEEP_ALIVE.equals(request.getServletPath())
            ? Optional.empty()
            : session.current();
    if (look.isPresent()) {
      Look one = look.get();
      request.setAttribute(LOOK, one);
      if (!READING.contains(request.getMethod())) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      seenAs.look(new SeenAs.Look(one.account(), one.staff(), one.ticket(), one.reason()));
    }
    chain.doFilter(request, response);
  }
}
