package org.qppportal.web.viewing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.viewing.ViewingService;
import org.qppportal.core.viewing.ViewingService.Look;

/** The look at somebody's pages that goes on in this session, if one does. */
@SessionScoped
public class ViewingSession implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient ViewingService service;

  private UUID id;

  /** Looks from now on. */
  public synchronized void begin(UUID look) {
    id = look;
  }

  /** The look, while it lasts. */
  public synchronized Optional<Look> current() {
    Optional<Look> look = Optional.ofNullable(id).flatMap(service::current);
    if (look.isEmpty()) {
      id = null;
    }
    return look;
  }

  /** Stops. */
  public synchronized void end() {
    if (id != null) {
      service.end(id);
      id = null;
    }
  }
}
