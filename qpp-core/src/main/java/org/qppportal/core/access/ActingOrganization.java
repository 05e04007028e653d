package org.qppportal.core.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * For which of their organizations the caller acts in this request, where they say so. A program of
 * somebody who belongs to a practice and to a registry tells by it in whose name it sends.
 */
@RequestScoped
public class ActingOrganization {

  private Optional<String> named = Optional.empty();

  /**
   * Narrows the caller to one of their organizations for the rest of the request.
   *
   * @param id the organization's id or code, or {@code individual} for the caller's own practices
   *     and entities
   */
  public void name(String id) {
    named = Optional.of(id);
  }

  /**
   * The caller as narrowed.
   *
   * @throws NotVisibleException when they are not connected to the organization named
   */
  Actor narrow(Actor actor) {
    return named.isEmpty()
        ? actor
        : actor
            .actingFor(named.get())
            .orElseThrow(
                () ->
                    new NotVisibleException(
                        "You are not connected to the organization that the header organization-id"
                            + " names."));
  }
}
