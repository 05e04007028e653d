package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.dataaudit.DataAuditRefusedException;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.EvidenceReview;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.submission.Ids;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;
import org.qppportal.web.desk.DeskTicketPage;

/** The request for evidence of a ticket, for those who review it. */
@Named("deskEvidence")
@RequestScoped
public class DeskEvidence {

  private static final String ALL = "all";

  @Inject HttpServletRequest request;
  @Inject DeskTicketPage page;
  @EJB EvidenceReview review;

  private EvidenceRequestView asked;
  private boolean read;
  private String item;
  private String verdict;
  private String finding;
  private String outcome;
  private String words;
  private String back;
  private String newDay;
  private String newDayReason;
  private String hold;

  /** The request; null for tickets of other kinds. */
  public EvidenceRequestView asked() {
    if (!read) {
      asked = review.of(number()).orElse(null);
      read = true;
    }
    return asked;
  }

  /** Whether the request waits for a decision. */
  public boolean isUndecided() {
    return asked() != null && !asked().decided();
  }

  /** Whether the person may confirm what is proposed. */
  public boolean isDecider() {
    return isUndecided() && review.mayDecide(number());
  }

  /** Whether the person may keep evidence beyond its day. */
  public boolean isHolder() {
    return asked() != null && review.mayHold();
  }

  /** Notes what an item's evidence shows. */
  public void find() {
    Optional<EvidenceVerdict> found = EvidenceVerdict.ofCode(Objects.toString(verdict, ""));
    if (found.isEmpty()) {
      Messages.create("Choose what you found.").error().add("verdict");
      return;
    }
    change(
        "finding",
        () ->
            review.find(
                number(),
                ALL.equals(item) ? Optional.empty() : Optional.of(Ids.parse(item)),
                found.get(),
                Objects.toString(finding, "")));
  }

  /** Proposes an outcome. */
  public void propose() {
    Optional<DataAuditOutcome> proposed = DataAuditOutcome.ofCode(Objects.toString(outcome, ""));
    if (proposed.isEmpty()) {
      Messages.create("Choose an outcome.").error().add("audit-outcome");
      return;
    }
    change("words", () -> review.propose(number(), proposed.get(), Objects.toString(words, "")));
  }

  /** Confirms the outcome that somebody else proposed. */
  public void confirm() {
    change("back", () -> review.confirm(number(), page.getSeen()));
  }

  /** Sends the proposal back. */
  public void sendBack() {
    change("back", () -> review.sendBack(number(), Objects.toString(back, "")));
  }

  /** Gives the practice more time. */
  public void extend() {
    Optional<LocalDate> day = DataAuditPlans.day(newDay);
    if (day.isEmpty()) {
      Messages.create("Enter the day as year, month and day.").error().add("newDay");
      return;
    }
    change("newDay", () -> review.extend(number(), day.get(), Objects.toString(newDayReason, "")));
  }

  /** Keeps the evidence whatever its day, or no longer. */
  public void keep() {
    change("legal-hold", () -> review.hold(number(), Objects.toString(hold, "")));
  }

  private void change(String field, Runnable change) {
    try {
      change.run();
      Faces.redirect("staff/ticket?number=%s", Long.toString(number()));
    } catch (DataAuditRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(
              switch (e.field()) {
                case OUTCOME -> "audit-outcome";
                case ITEM -> "item";
                default -> field;
              });
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add(field);
    }
  }

  private long number() {
    return TicketNumbers.read(request.getParameter("number"))
        .orElseThrow(() -> new NotVisibleException("There is no such ticket."));
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getVerdict() {
    return verdict;
  }

  public void setVerdict(String verdict) {
    this.verdict = verdict;
  }

  public String getFinding() {
    return finding;
  }

  public void setFinding(String finding) {
    this.finding = finding;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }

  public String getNewDay() {
    return newDay;
  }

  public void setNewDay(String newDay) {
    this.newDay = newDay;
  }

  public String getNewDayReason() {
    return newDayReason;
  }

  public void setNewDayReason(String newDayReason) {
    this.newDayReason = newDayReason;
  }

  public String getHold() {
    return hold;
  }

  public void setHold(String hold) {
    this.hold = hold;
  }
}
