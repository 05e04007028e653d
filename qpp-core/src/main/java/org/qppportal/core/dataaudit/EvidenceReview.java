package org.qppportal.core.dataaudit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.dataaudit.DataAuditRefusedException.Field;
import org.qppportal.core.dataaudit.rule.DataAuditWords;
import org.qppportal.core.dataaudit.rule.DueDays;
import org.qppportal.core.dataaudit.rule.OutcomeRules;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketsByProgram;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.dataaudit.EvidenceFinding;
import org.qppportal.persistence.dataaudit.EvidenceItem;
import org.qppportal.persistence.dataaudit.EvidenceRepository;
import org.qppportal.persistence.dataaudit.EvidenceRequest;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;

/**
 * Evidence, for those who review it. One person proposes the outcome, another one confirms it.
 * Scores do not change by it: the decision says which data is to be withdrawn.
 */
@Stateless
@PermitAll
public class EvidenceReview {

  private static final int LONGEST = 4_000;

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private DeskService desk;
  @Inject private EvidenceRepository evidence;
  @Inject private EvidenceViews views;
  @Inject private TicketRepository tickets;
  @Inject private TicketsByProgram program;
  @Inject private Clock clock;

  /** The request of a ticket; empty for tickets of other kinds. */
  public Optional<EvidenceRequestView> of(long ticket) {
    return evidence
        .request(ticket)
        .map(
            request -> {
              Actor actor =
                  caller.require(Action.REVIEW_DATA_AUDIT, EvidenceService.resource(request));
              audited(actor, AuditedAction.VIEW_DATA_AUDIT, request, "desk");
              return views.view(request, EvidenceViews.Reader.STAFF);
            });
  }

  /** Whether the caller may confirm what is proposed. */
  public boolean mayDecide(long ticket) {
    Actor actor = caller.actor();
    return evidence
        .request(ticket)
        .filter(request -> request.getProposedOutcome().isPresent())
        .filter(request -> request.getOutcome().isEmpty())
        .filter(
            request ->
                Access.may(actor, Action.DECIDE_DATA_AUDIT, EvidenceService.resource(request)))
        .isPresent();
  }

  /** Whether the caller may keep evidence beyond its day. */
  public boolean mayHold() {
    return Access.may(caller.actor(), Action.ISSUE_DATA_AUDIT, new Resource.ProgramData());
  }

  /**
   * Notes what an item's evidence shows. It takes back what was proposed.
   *
   * @param itemId empty for all items of which nothing is noted yet
   */
  public void find(long ticket, Optional<UUID> itemId, EvidenceVerdict verdict, String reason) {
    EvidenceRequest request = open(ticket);
    Actor actor = caller.require(Action.REVIEW_DATA_AUDIT, EvidenceService.resource(request));
    String why = text(Field.REASON, reason, "Write what the evidence shows, or what is missing.");
    Map<UUID, EvidenceVerdict> found = found(ticket);
    List<EvidenceItem> items =
        evidence.items(List.of(ticket)).stream()
            .filter(
                item ->
                    itemId
                        .map(item.getId()::equals)
                        .orElseGet(() -> !found.containsKey(item.getId())))
            .toList();
    if (items.isEmpty()) {
      throw new DataAuditRefusedException(Field.ITEM, "Choose one of the items.");
    }
    items.forEach(
        item ->
            evidence.add(
                new EvidenceFinding(
                    item.getId(), verdict, why, actor.username(), clock.instant())));
    request.sendBack();
    audited(
        actor,
        AuditedAction.REVIEW_DATA_AUDIT,
        request,
        "%s: items %s"
            .formatted(verdict.code(), items.stream().map(EvidenceItem::getPosition).toList()));
  }

  /**
   * Proposes an outcome.
   *
   * @param words what the practice is told
   */
  public void propose(long ticket, DataAuditOutcome outcome, String words) {
    EvidenceRequest request = open(ticket);
    Actor actor = caller.require(Action.REVIEW_DATA_AUDIT, EvidenceService.resource(request));
    OutcomeRules.problem(outcome, found(ticket).values(), evidence.items(List.of(ticket)).size())
        .ifPresent(
            problem -> {
              throw new DataAuditRefusedException(Field.OUTCOME, problem);
            });
    String told =
        text(
            Field.WORDS,
            words,
            "Write what the practice is to be told, and what it has to correct if anything.");
    request.propose(outcome, told, actor.username(), clock.instant());
    audited(actor, AuditedAction.REVIEW_DATA_AUDIT, request, "proposed " + outcome.code());
  }

  /**
   * Confirms the proposed outcome and tells the practice. Scores stay as they are: what is to be
   * withdrawn is listed.
   *
   * @param seen the version of the ticket that the caller has seen
   */
  public void confirm(long ticket, int seen) {
    EvidenceRequest request = open(ticket);
    Actor actor = caller.require(Action.DECIDE_DATA_AUDIT, EvidenceService.resource(request));
    DataAuditOutcome outcome =
        request
            .getProposedOutcome()
            .orElseThrow(
                () ->
                    new DataAuditRefusedException(
                        Field.NONE, "No outcome is proposed now. Load the page again."));
    request.confirm(actor.username(), clock.instant());
    desk.write(ticket, seen, TicketCommand.SOLVE, letter(request, outcome), Optional.of("rule"));
    audited(actor, AuditedAction.DECIDE_DATA_AUDIT, request, outcome.code());
  }

  /** Sends the proposal back to whoever made it. */
  public void sendBack(long ticket, String reason) {
    EvidenceRequest request = open(ticket);
    Actor actor = caller.require(Action.DECIDE_DATA_AUDIT, EvidenceService.resource(request));
    String why = text(Field.REASON, reason, "Write what is to be looked at again.");
    if (request.getProposedOutcome().isEmpty()) {
      throw new DataAuditRefusedException(
          Field.NONE, "No outcome is proposed now. Load the page again.");
    }
    request.sendBack();
    desk.write(
        ticket,
        0,
        TicketCommand.ADD_NOTE,
        "The proposed outcome was sent back. " + why,
        Optional.empty());
    audited(actor, AuditedAction.DECIDE_DATA_AUDIT, request, "sent back");
  }

  /** Gives the practice more time. */
  public void extend(long ticket, LocalDate day, String reason) {
    EvidenceRequest request = open(ticket);
    Actor actor = caller.require(Action.REVIEW_DATA_AUDIT, EvidenceService.resource(request));
    DueDays.problemOfExtension(day, request.getDueOn(), views.today(), reason)
        .ifPresent(
            problem -> {
              throw new DataAuditRefusedException(Field.DUE, problem);
            });
    String why = text(Field.DUE, reason, "Write why there is more time.");
    LocalDate before = request.getDueOn();
    request.extend(day, why);
    program.putOff(
        tickets.ticket(ticket).orElseThrow(),
        EvidenceIssuing.end(day),
        "You have more time: send the evidence until %s. %s"
            .formatted(EvidenceIssuing.day(day), why),
        actor.username());
    audited(
        actor, AuditedAction.REVIEW_DATA_AUDIT, request, "due " + day + " instead of " + before);
  }

  /**
   * Keeps the evidence whatever its day, or no longer.
   *
   * @param reason why; blank to take the hold off
   */
  public void hold(long ticket, String reason) {
    EvidenceRequest request = evidence.locked(ticket).orElseThrow(EvidenceReview::notFound);
    Actor actor = caller.require(Action.ISSUE_DATA_AUDIT, new Resource.ProgramData());
    request.hold(
        Optional.of(reason.strip())
            .filter(text -> !text.isEmpty())
            .map(text -> text(Field.REASON, text, "")));
    audited(
        actor,
        AuditedAction.ISSUE_DATA_AUDIT,
        request,
        reason.isBlank() ? "hold taken off" : "hold");
  }

  private String letter(EvidenceRequest request, DataAuditOutcome outcome) {
    StringBuilder letter =
        new StringBuilder("The outcome: ")
            .append(DataAuditWords.of(outcome))
            .append(".\n\n")
            .append(request.getProposedWords().orElse(""));
    List<EvidenceRequestView.Item> affected =
        views.view(request, EvidenceViews.Reader.STAFF).toWithdraw();
    if (!affected.isEmpty()) {
      letter.append("\n\nData to be withdrawn:");
      affected.forEach(
          item ->
              letter
                  .append("\nItem ")
                  .append(item.position())
                  .append(", ")
                  .append(item.measureId())
                  .append(": ")
                  .append(item.finding().map(EvidenceRequestView.Finding::reason).orElse("")));
    }
    return letter.toString();
  }

  private Map<UUID, EvidenceVerdict> found(long ticket) {
    Map<UUID, EvidenceVerdict> found = new HashMap<>();
    evidence
        .findings(List.of(ticket))
        .forEach(finding -> found.put(finding.getItemId(), finding.getVerdict()));
    return found;
  }

  private static String text(Field field, String given, String ask) {
    String text = given.strip();
    if (text.isEmpty()) {
      throw new DataAuditRefusedException(field, ask);
    }
    if (text.length() > LONGEST) {
      throw new DataAuditRefusedException(
          field, "Shorten the text to %,d characters.".formatted(LONGEST));
    }
    return text;
  }

  /** The request, if it is not decided, locked. To strangers there is none. */
  private EvidenceRequest open(long ticket) {
    caller.signedIn();
    EvidenceRequest request = evidence.locked(ticket).orElseThrow(EvidenceReview::notFound);
    if (request.getOutcome().isPresent()) {
      caller.require(Action.REVIEW_DATA_AUDIT, EvidenceService.resource(request));
      throw new DataAuditRefusedException(
          Field.NONE, "This request is decided. Load the page again to see how.");
    }
    return request;
  }

  private static NotVisibleException notFound() {
    return new NotVisibleException("Not found, or not connected to you.");
  }

  private void audited(Actor actor, AuditedAction action, EvidenceRequest request, String detail) {
    audit.done(
        actor.username(),
        action,
        "DataAudit",
        TicketNumbers.write(request.getTicket()),
        Optional.of(request.getPracticeId()),
        detail);
  }
}
