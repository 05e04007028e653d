package org.qppportal.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.review.ReviewDecisions;
import org.qppportal.core.review.ReviewRefusedException;
import org.qppportal.core.review.ReviewView;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.core.review.rule.CorrectionCheck;
import org.qppportal.core.review.rule.NotAdjusted;
import org.qppportal.core.review.rule.ReviewWords;
import org.qppportal.persistence.type.CorrectedStatus;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.web.desk.DeskTicketPage;

/** The review of a ticket, for those who decide on it. */
@Named("deskReview")
@RequestScoped
public class DeskReview {

  private static final String YES = "yes:";
  private static final String NO = "no:";

  @Inject HttpServletRequest request;
  @Inject DeskTicketPage page;
  @EJB ReviewDecisions decisions;

  private ReviewView review;
  private boolean read;
  private String question;
  private String outcome;
  private String text;
  private String note;
  private List<String> leftOut = new ArrayList<>();
  private List<String> statuses = new ArrayList<>();
  private boolean automatic;
  private String notAdjusted;

  /** A choice of a form. */
  public record Choice(String value, String label) {}

  /** The review; null for tickets of other kinds. */
  public ReviewView review() {
    if (!read) {
      review = decisions.of(number()).orElse(null);
      read = true;
    }
    return review;
  }

  private boolean is(ReviewState... states) {
    return review() != null && Arrays.asList(states).contains(review().state());
  }

  /** Whether the person may work on the decision. */
  public boolean isReviewer() {
    return review() != null && decisions.mayPropose(number());
  }

  public boolean isAsking() {
    return isReviewer() && is(ReviewState.RECEIVED, ReviewState.IN_REVIEW);
  }

  public boolean isBeginning() {
    return isReviewer() && is(ReviewState.RECEIVED, ReviewState.INFORMATION_ASKED);
  }

  public boolean isProposing() {
    return isReviewer() && is(ReviewState.IN_REVIEW);
  }

  /** Whether a proposal waits for a second person. */
  public boolean isProposed() {
    return is(ReviewState.PROPOSED);
  }

  /** Whether the person may be that second person. */
  public boolean isSecond() {
    return isProposed() && decisions.mayConfirm(number());
  }

  /** Asks for information. */
  public void askInformation() {
    change(
        "question",
        () -> decisions.askInformation(number(), page.getSeen(), Objects.toString(question, "")));
  }

  /** Finds the evidence complete. */
  public void begin() {
    change(null, () -> decisions.begin(number(), page.getSeen()));
  }

  /** Proposes a decision. */
  public void propose() {
    ReviewState proposed =
        "approve".equals(outcome)
            ? ReviewState.APPROVED
            : "deny".equals(outcome) ? ReviewState.DENIED : ReviewState.RECEIVED;
    change(
        "outcome",
        () ->
            decisions.propose(
                number(), page.getSeen(), proposed, Objects.toString(text, ""), corrections()));
  }

  private List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    leftOut.forEach(
        code -> corrections.add(new Correction(CorrectionKind.CATEGORY_LEFT_OUT, code, true)));
    statuses.forEach(
        one ->
            corrections.add(
                new Correction(
                    CorrectionKind.SPECIAL_STATUS,
                    one.substring(one.indexOf(':') + 1),
                    one.startsWith(YES))));
    if (automatic) {
      corrections.add(new Correction(CorrectionKind.AUTOMATIC_CIRCUMSTANCES, "", true));
    }
    Optional.ofNullable(notAdjusted)
        .filter(code -> !code.isBlank())
        .ifPresent(
            code -> corrections.add(new Correction(CorrectionKind.NOT_ADJUSTED, code, true)));
    return corrections;
  }

  /** Confirms the proposal. */
  public void confirm() {
    change(null, () -> decisions.confirm(number(), page.getSeen()));
  }

  /** Sends the proposal back. */
  public void sendBack() {
    change(
        "sent-back",
        () -> decisions.sendBack(number(), page.getSeen(), Objects.toString(note, "")));
  }

  private void change(String field, Runnable change) {
    try {
      change.run();
      Faces.redirect("staff/ticket?number=%s", Long.toString(number()));
    } catch (ReviewRefusedException | TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add(field);
    }
  }

  private long number() {
    return TicketNumbers.read(request.getParameter("number"))
        .orElseThrow(() -> new NotVisibleException("There is no such ticket."));
  }

  /** Whether it is about one clinician. */
  public boolean isClinician() {
    return review() != null && review().subject() == EntityType.INDIVIDUAL;
  }

  public List<Choice> getCategories() {
    return CorrectionCheck.categories(review().year()).stream()
        .map(one -> new Choice(one.code(), capital(ReviewWords.of(one))))
        .toList();
  }

  public List<Choice> getSpecialStatuses() {
    List<Choice> choices = new ArrayList<>();
    for (CorrectedStatus one : CorrectedStatus.values()) {
      choices.add(new Choice(YES + one.code(), capital(ReviewWords.of(one)) + ": applies"));
      choices.add(new Choice(NO + one.code(), capital(ReviewWords.of(one)) + ": does not apply"));
    }
    return choices;
  }

  public List<Choice> getExclusions() {
    return Arrays.stream(NotAdjusted.values())
        .map(one -> new Choice(one.code(), one.label()))
        .toList();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public List<String> getLeftOut() {
    return leftOut;
  }

  public void setLeftOut(List<String> leftOut) {
    this.leftOut = leftOut == null ? List.of() : leftOut;
  }

  public List<String> getStatuses() {
    return statuses;
  }

  public void setStatuses(List<String> statuses) {
    this.statuses = statuses == null ? List.of() : statuses;
  }

  public boolean isAutomatic() {
    return automatic;
  }

  public void setAutomatic(boolean automatic) {
    this.automatic = automatic;
  }

  public String getNotAdjusted() {
    return notAdjusted;
  }

  public void setNotAdjusted(String notAdjusted) {
    this.notAdjusted = notAdjusted;
  }
}
