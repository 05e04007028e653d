package org.qppportal.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Ends the session here and at the identity provider. Only by POST, so that no link or picture on
 * another site can sign anybody out: other sites' forms come without the session cookie, which is
 * SameSite.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String SIGNED_OUT_PAGE = "/signed-out";

  @Inject transient IdentityProvider identityProvider;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<String> idToken =
        CurrentUser.securityContext(request).map(OidcSecurityContext::getIDTokenString);
    String signedOutPage = base(request) + SIGNED_OUT_PAGE;
    String next =
        idToken
            .map(token -> identityProvider.signOutUrl(token, signedOutPage))
            .orElse(request.getContextPath() + SIGNED_OUT_PAGE);
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", next);
  }

  /** A signed-out person who reloads the address gets the page, not an error. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/");
  }

  private static String base(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getServletPath().length());
  }
}
