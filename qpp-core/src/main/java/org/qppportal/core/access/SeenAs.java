package org.qppportal.core.access;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * As whom somebody of the desk looks at pages in this request. They see what that person sees, can
 * change nothing, and the audit trail names themselves.
 */
@RequestScoped
public class SeenAs {

  private Optional<Look> look = Optional.empty();

  /**
   * A look at somebody's pages.
   *
   * @param account whose pages
   * @param staff who looks
   * @param ticket the number of the ticket that it is for
   * @param reason as the person can read it
   */
  public record Look(String account, String staff, String ticket, String reason) {

    /**
     * Refuses whatever is not looking.
     *
     * @throws NotVisibleException always
     */
    public void refuseChange() {
      throw new NotVisibleException(
          "You are looking at somebody's pages. Nothing can be changed there.");
    }

    /** How the audit trail tells of it. */
    public String inWords() {
      return "saw what %s sees, for %s: %s".formatted(account, ticket, reason);
    }
  }

  /** Looks for the rest of the request. */
  public void look(Look at) {
    look = Optional.of(at);
  }

  /** The look, if this request is one; none where there is no request, as in jobs. */
  public static Optional<Look> in(SeenAs request) {
    try {
      return request.look();
    } catch (ContextNotActiveException e) {
      return Optional.empty();
    }
  }

  Optional<Look> look() {
    return look;
  }
}
