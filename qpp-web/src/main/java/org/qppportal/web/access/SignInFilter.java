package org.qppportal.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sees the first page after signing in, which may be any of the protected ones. */
@WebFilter(
    urlPatterns = {"/my/*", "/staff/*"},
    asyncSupported = true)
public class SignInFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient SignIn signIn;
  @Inject transient CurrentUser user;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() != null) {
      signIn.note(user.email());
    }
    chain.doFilter(request, response);
  }
}
