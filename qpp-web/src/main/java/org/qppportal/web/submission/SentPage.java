package org.qppportal.web.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.scoring.SentData;
import org.qppportal.core.scoring.SentDataService;
import org.qppportal.core.scoring.SetChoice;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.Precondition;
import org.qppportal.core.submission.SubmissionIntake;

/** Who sent what for an entity, what of it counts and why; own sets can be taken back. */
@Named("sentPage")
@RequestScoped
public class SentPage {

  @Inject HttpServletRequest request;
  @EJB SentDataService service;
  @EJB SubmissionIntake intake;

  private SentData data;

  /**
   * Reads the submission of the address, unless that was done. What a form depends on is asked for
   * before the page's action runs, and has to be there by then.
   */
  public void load() {
    if (data == null) {
      data = service.of(Ids.parse(request.getParameter("submission")));
    }
  }

  public SentData data() {
    return data;
  }

  /** The set that is about to be taken back; null when none is. */
  public SentData.SentSet toWithdraw() {
    load();
    String asked = Objects.toString(request.getParameter("withdraw"), "");
    return data.categories().stream()
        .flatMap(category -> category.sets().stream())
        .filter(one -> one.own() && one.set().id().toString().equals(asked))
        .findFirst()
        .orElse(null);
  }

  /** Takes back the set that the address names. */
  public void withdraw() {
    UUID set = Ids.parse(request.getParameter("withdraw"));
    intake.withdrawSet(set, Precondition.NONE);
    Messages.create(
            "Withdrawn. It does not count any more; what it held stays in its history below.")
        .flash()
        .add();
    Faces.redirect("my/sent?submission=%s", data.submission().id());
  }

  /** The tag for a standing. */
  public String tag(SetChoice choice) {
    return choice.standing() == SetChoice.Standing.DOES_NOT_COUNT ? "neutral" : "success";
  }

  /** A standing in words. */
  public String standing(SetChoice choice) {
    return switch (choice.standing()) {
      case COUNTS -> "Counts";
      case COUNTS_IN_PART -> "Counts in part";
      case DOES_NOT_COUNT -> "Does not count";
    };
  }
}
