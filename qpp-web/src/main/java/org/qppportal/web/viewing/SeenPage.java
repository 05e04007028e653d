package org.qppportal.web.viewing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.viewing.ViewingService;

/** Who looked at the person's pages, and who did what with a practice's data. */
@Named("seenPage")
@RequestScoped
public class SeenPage {

  private static final int MOST = 200;

  @Inject HttpServletRequest request;
  @EJB ViewingService service;

  private List<ViewingService.Look> looks;
  private UUID practice;
  private List<ViewingService.Happened> happened = List.of();

  /** Reads them; those of a practice only for those who act for it. */
  public void load() {
    looks = service.mine();
    practice = Optional.ofNullable(request.getParameter("practice")).map(Ids::parse).orElse(null);
    if (practice != null) {
      happened = service.ofPractice(practice, MOST);
    }
  }

  public List<ViewingService.Look> looks() {
    return looks;
  }

  /** The practice of the address; null when there is none. */
  public UUID practice() {
    return practice;
  }

  /** What was done with the practice's data. */
  public List<ViewingService.Happened> happened() {
    return happened;
  }

  /** An act in words. */
  public String act(ViewingService.Happened one) {
    return ActWords.of(one.action());
  }
}
