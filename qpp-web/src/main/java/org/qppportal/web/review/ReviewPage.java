package org.qppportal.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.review.ReviewOffer;
import org.qppportal.core.review.ReviewRefusedException;
import org.qppportal.core.review.ReviewRequest;
import org.qppportal.core.review.ReviewService;
import org.qppportal.core.review.rule.ReviewDraft;
import org.qppportal.core.review.rule.ReviewFile.Reason;
import org.qppportal.core.review.rule.ReviewPolicy;
import org.qppportal.core.review.rule.ReviewProblem;
import org.qppportal.core.review.rule.ReviewWindow;
import org.qppportal.core.submission.Ids;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.web.access.CurrentUser;
import org.qppportal.web.desk.SentParts;
import org.qppportal.web.practice.YearChoice;

/** A request for a review of a final score, from the score itself. */
@Named("reviewPage")
@RequestScoped
public class ReviewPage {

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @Inject YearChoice yearChoice;
  @EJB ReviewService service;

  private final ReviewPolicy policy = ReviewPolicy.inForce();
  private ReviewOffer offer;
  private List<String> reasons = new ArrayList<>();
  private String text;
  private List<Part> files;

  /** Reads the score in the address; to those who may not ask there is none. */
  public void load() {
    if ("true".equals(request.getParameter("tooLarge")) && !Faces.isPostback()) {
      Messages.create("{0}", SentParts.TOO_LARGE).error().add("files");
    }
    try {
      offer = service.offer(practice(), year(), npi());
    } catch (ReviewRefusedException e) {
      throw new NotVisibleException(e.getMessage());
    }
    if (offer.version() > 0 && offer.seen().isEmpty()) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
  }

  /** Asks, and shows the ticket. */
  public void ask() {
    ReviewRequest draft =
        new ReviewRequest(
            new ReviewDraft(
                year(),
                npi().isPresent() ? EntityType.INDIVIDUAL : EntityType.GROUP,
                reasons,
                Objects.toString(text, "")),
            practice(),
            npi());
    List<ReviewProblem> problems = service.check(draft);
    problems.forEach(
        problem -> Messages.create("{0}", problem.message()).error().add(field(problem)));
    if (problems.isEmpty()) {
      try {
        long number =
            service.request(
                draft,
                new TicketService.Asker(user.getName(), user.email()),
                SentParts.files(files));
        Faces.redirect("my/ticket?number=%s&asked=true", Long.toString(number));
      } catch (ReviewRefusedException e) {
        Messages.create("{0}", e.getMessage()).error().add();
      } catch (TicketRefusedException e) {
        Messages.create("{0}", e.getMessage())
            .error()
            .add(e.field() == TicketRefusedException.Field.FILE ? "files" : "text");
      }
    }
  }

  private static String field(ReviewProblem problem) {
    return switch (problem.field()) {
      case REASONS -> "reasons";
      case TEXT -> "text";
      case FILES -> "files";
      case NONE -> null;
    };
  }

  private UUID practice() {
    return Ids.parse(request.getParameter("practice"));
  }

  private Optional<String> npi() {
    return Optional.ofNullable(request.getParameter("npi")).filter(one -> !one.isBlank());
  }

  public int year() {
    return yearChoice.year();
  }

  public ReviewOffer offer() {
    return offer;
  }

  /** Whether requests are taken though the window is over or still to come. */
  public boolean isPractising() {
    return offer.window().practice() && offer.window().state() != ReviewWindow.State.OPEN;
  }

  /** Whether it is about the practice as a group. */
  public boolean isGroup() {
    return npi().isEmpty();
  }

  /** Where the person comes from, under the portal's root. */
  public String back() {
    return "/my/results?practice=" + practice() + "&year=" + year();
  }

  public List<Reason> getChoices() {
    return policy.reasons();
  }

  /** What a review cannot change, and that it is final. */
  public List<String> rules() {
    return List.of(policy.scope(), policy.finality());
  }

  public List<String> getReasons() {
    return reasons;
  }

  public void setReasons(List<String> reasons) {
    this.reasons = reasons == null ? List.of() : reasons;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
