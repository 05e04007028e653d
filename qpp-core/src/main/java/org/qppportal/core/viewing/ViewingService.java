package org.qppportal.core.viewing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.Actors;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.persistence.audit.AuditEvent;
import org.qppportal.persistence.audit.AuditRepository;
import org.qppportal.persistence.viewing.Viewing;
import org.qppportal.persistence.viewing.ViewingRepository;

/** Lets staff see what a user sees, and lets users see who did. */
@Stateless
@PermitAll
public class ViewingService {

  private static final int MOST = 200;
  private static final List<String> SHOWN =
      AuditedAction.shownToPractices().stream().map(Enum::name).toList();

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private Actors actors;
  @Inject private DeskDoor door;
  @Inject private ViewingRepository viewings;
  @Inject private AuditRepository events;
  @Inject private Clock clock;

  /**
   * A look at somebody's pages.
   *
   * @param endedAt when it was over, or will be at the latest
   */
  public record Look(
      UUID id,
      String staff,
      String account,
      String ticket,
      String reason,
      Instant beganAt,
      Instant endedAt) {}

  /**
   * Something that somebody did with a practice's data, or tried to.
   *
   * @param refused whether they were kept from it
   * @param detail of looks, what they saw and, of staff, why; of tickets it is the desk's own
   */
  public record Happened(
      Instant at, String account, AuditedAction action, boolean refused, Optional<String> detail) {}

  /**
   * Begins to look at the pages of the person who asked a ticket.
   *
   * @param reason as the person will read it
   * @return the look's id, which ends after half an hour
   * @throws TicketRefusedException without a reason, or when the person has no pages to look at
   */
  public UUID begin(long ticket, String reason) {
    Work work = door.open(ticket);
    String words = QuestionRules.clean(reason);
    Optional<Actor> person = work.ticket().getRequester().map(actors::actor);
    ViewingRules.refusal(person, words)
        .ifPresent(
            refusal -> {
              throw new TicketRefusedException(Field.TEXT, refusal);
            });
    Instant now = clock.instant();
    Viewing viewing =
        new Viewing(
            UUID.randomUUID(),
            work.actor().username(),
            person.orElseThrow().username(),
            ticket,
            words,
            now,
            now.plus(ViewingRules.LASTS));
    viewings.add(viewing);
    audit.done(
        work.actor().username(),
        AuditedAction.SEE_AS,
        "Account",
        viewing.getAccount(),
        work.ticket().getAbout().getPracticeId(),
        "%s, for %s: %s".formatted(viewing.getAccount(), TicketNumbers.write(ticket), words));
    return viewing.getId();
  }

  /** A look of the caller's that goes on; empty when it is over, or somebody else's. */
  public Optional<Look> current(UUID id) {
    String staff = caller.username();
    return viewings
        .viewing(id)
        .filter(one -> one.getStaff().equals(staff))
        .filter(one -> ViewingRules.lasts(one.getEndsAt(), one.getEndedAt(), clock.instant()))
        .filter(one -> worksAtDesk())
        .map(ViewingService::look);
  }

  private boolean worksAtDesk() {
    return Access.may(caller.actor(), Action.WORK_TICKET, new Resource.DeskData());
  }

  /** Stops to look. */
  public void end(UUID id) {
    String staff = caller.username();
    viewings
        .viewing(id)
        .filter(one -> one.getStaff().equals(staff) && one.getEndedAt().isEmpty())
        .ifPresent(one -> one.end(clock.instant()));
  }

  /** Who looked at the caller's pages, the newest first. */
  public List<Look> mine() {
    return viewings.of(caller.signedIn().username(), MOST).stream()
        .map(ViewingService::look)
        .toList();
  }

  /**
   * What was done with a practice's data, the newest first.
   *
   * @param most how many at most
   * @throws org.qppportal.core.access.NotVisibleException to all but those who act for it
   */
  public List<Happened> ofPractice(UUID practice, int most) {
    Actor actor =
        caller.require(
            Action.VIEW_ACCESS_LOG,
            new Resource.PracticeData(practice, Optional.empty(), Optional.empty()));
    audit.done(
        actor.username(),
        AuditedAction.VIEW_ACCESS_LOG,
        "Practice",
        practice.toString(),
        Optional.of(practice),
        null);
    return events.ofPractice(practice, SHOWN, most).stream().map(ViewingService::happened).toList();
  }

  private static Happened happened(AuditEvent event) {
    AuditedAction action = AuditedAction.valueOf(event.getAction());
    return new Happened(
        event.getAt(),
        event.getUsername(),
        action,
        AuditRecorder.REFUSED.equals(event.getOutcome()),
        event
            .getDetail()
            .filter(detail -> action.isLooking() || action == AuditedAction.SEE_AS)
            .filter(detail -> !"Ticket".equals(event.getResourceType())));
  }

  private static Look look(Viewing viewing) {
    return new Look(
        viewing.getId(),
        viewing.getStaff(),
        viewing.getAccount(),
        TicketNumbers.write(viewing.getTicket()),
        viewing.getReason(),
        viewing.getBeganAt(),
        viewing.getEndedAt().orElse(viewing.getEndsAt()));
  }
}
