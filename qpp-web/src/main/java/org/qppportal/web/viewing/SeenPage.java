package org.qppportal.web.viewing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.viewing.ViewingService;

/** Who looked at the person's pages, and who did what with a practice's data. */
@Named("seenPage")
@RequestScoped
public class SeenPage {

  @Inject HttpServletRequest request;
  @EJB ViewingService service;

  private List<ViewingService.Look> looks;
  private List<ViewingService.Happened> happened;

  /** Reads them; those of a practice only for those who act for it. */
  public void load() {
    looks = service.mine();
    happened =
        Optional.ofNullable(request.getParameter("practice"))
            .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            .map(UUID::fromString)
            .map(service::ofPractice)
            .orElse(null);
  }

  public List<ViewingService.Look> looks() {
    return looks;
  }

  /** What was done with the practice's data; null when no practice is in the address. */
  public List<ViewingService.Happened> happened() {
    return happened;
  }

  /** An act in words. */
  public String act(ViewingService.Happened one) {
    String words = one.action().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
