package org.qppportal.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.review.ReviewRefusedException;
import org.qppportal.core.review.ReviewService;
import org.qppportal.core.review.ReviewView;
import org.qppportal.web.access.CurrentUser;

/** Reviews for those who ask: the one of a ticket, and those of a practice's scores. */
@Named("userReview")
@RequestScoped
public class UserReview {

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @EJB ReviewService service;

  private final Map<String, Boolean> may = new HashMap<>();
  private ReviewView review;
  private boolean read;
  private List<ReviewView> ofPractice;

  /** The review of the ticket in the address; null for tickets of other kinds. */
  public ReviewView review() {
    if (!read) {
      review = service.of(number()).orElse(null);
      read = true;
    }
    return review;
  }

  /** Takes the request back. */
  public void withdraw() {
    try {
      service.withdraw(number(), user.getName());
      Faces.redirect("my/ticket?number=%s", Long.toString(number()));
    } catch (ReviewRefusedException | TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add();
    }
  }

  /** Whether the person may ask for a review of a clinician's score. */
  public boolean mayAsk(UUID practice, String npi) {
    return may.computeIfAbsent(practice + npi, key -> service.mayAsk(practice, Optional.of(npi)));
  }

  /** Whether the person may ask for a review of the practice's score. */
  public boolean mayAskForGroup(UUID practice) {
    return may.computeIfAbsent(
        practice.toString(), key -> service.mayAsk(practice, Optional.empty()));
  }

  /** The reviews of a practice's scores that the person may see. */
  public List<ReviewView> ofPractice(UUID practice, int year) {
    if (ofPractice == null) {
      ofPractice = service.ofPractice(practice, year);
    }
    return ofPractice;
  }

  private long number() {
    return TicketNumbers.read(request.getParameter("number"))
        .orElseThrow(() -> new NotVisibleException("There is no such ticket."));
  }
}
