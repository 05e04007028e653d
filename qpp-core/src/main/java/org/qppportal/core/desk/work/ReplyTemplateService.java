package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.Actor;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.Placeholders;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.ReplyTemplate;
import org.qppportal.persistence.type.TicketKind;

/** Answers that staff give often: kept by all of the desk, filled for a ticket. */
@Stateless
@PermitAll
public class ReplyTemplateService {

  private static final Set<TicketCommand> SENDING =
      Set.of(TicketCommand.REPLY, TicketCommand.ASK_USER, TicketCommand.SOLVE);
  private static final int MOST_OF_TITLE = 120;

  @Inject private DeskDoor door;
  @Inject private DeskRepository desk;
  @Inject private TicketPlaces places;
  @Inject private Clock clock;

  /**
   * A template.
   *
   * @param id empty for one that is not kept yet
   * @param kind the kind of ticket that it is for; empty for all
   * @param command what is to be done with it: REPLY, ASK_USER or SOLVE
   * @param cause what such a ticket comes from, for reports
   * @param seen the version that the writer has seen
   */
  public record Template(
      Optional<Long> id,
      String title,
      String body,
      Optional<TicketKind> kind,
      TicketCommand command,
      Optional<String> cause,
      int seen) {}

  /** A template as it is offered, with who changed it last. */
  public record Kept(Template template, String changedBy, Instant changedAt) {}

  /**
   * A template's text for a ticket.
   *
   * @param missing the places that the ticket has no words for
   */
  public record Filled(
      String text, Set<String> missing, TicketCommand command, Optional<String> cause) {}

  /** All templates, by title. */
  public List<Kept> templates() {
    door.staff();
    return desk.templates().stream().map(ReplyTemplateService::kept).toList();
  }

  /** The templates for a ticket, those of its kind first. */
  public List<Kept> templates(long ticket) {
    TicketKind kind = door.open(ticket).ticket().getKind();
    return templates().stream()
        .filter(one -> one.template().kind().filter(of -> of != kind).isEmpty())
        .sorted(Comparator.comparing((Kept one) -> one.template().kind().isEmpty()))
        .toList();
  }

  /** Fills a template with what a ticket has. */
  public Filled fill(long ticket, long template) {
    Work work = door.open(ticket);
    ReplyTemplate found = find(template);
    String text = Placeholders.fill(found.getBody(), places.of(work));
    return new Filled(
        text,
        Placeholders.places(text),
        TicketCommand.valueOf(found.getCommand()),
        found.getCause());
  }

  /**
   * Keeps a template.
   *
   * @throws TicketRefusedException when it says nothing, or names a place that there is not
   */
  public void keep(Template template) {
    Actor actor = door.staff();
    check(template);
    ReplyTemplate row = template.id().map(this::find).orElseGet(ReplyTemplate::new);
    if (template.id().isPresent()) {
      unchanged(row, template.seen());
    }
    row.change(
        template.title().strip(),
        QuestionRules.clean(template.body()),
        template.kind(),
        template.command().name(),
        template.cause());
    row.changed(actor.username(), clock.instant());
    if (template.id().isEmpty()) {
      desk.add(row);
    }
    desk.flush();
    door.done(actor, "ReplyTemplate", row.getId(), "kept");
  }

  /** Offers a template no more; what was sent with it stays. */
  public void retire(long id, int seen) {
    Actor actor = door.staff();
    ReplyTemplate row = find(id);
    unchanged(row, seen);
    row.retire();
    row.changed(actor.username(), clock.instant());
    door.done(actor, "ReplyTemplate", id, "retired");
  }

  private void check(Template template) {
    String title = template.title().strip();
    if (title.isEmpty() || title.length() > MOST_OF_TITLE) {
      throw new TicketRefusedException(
          Field.SUBJECT, "Give it a title of at most %d characters.".formatted(MOST_OF_TITLE));
    }
    boolean taken =
        desk.templates().stream()
            .anyMatch(
                one ->
                    one.getTitle().equalsIgnoreCase(title)
                        && template.id().filter(one.getId()::equals).isEmpty());
    if (taken) {
      throw new TicketRefusedException(
          Field.SUBJECT, "There is a template with this title. Change that one, or the title.");
    }
    QuestionRules.text(template.body())
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    List<String> unknown = Placeholders.unknown(template.body());
    if (!unknown.isEmpty()) {
      throw new TicketRefusedException(
          Field.TEXT,
          "Nothing stands for %s. Choose from the list of places.".formatted(unknown.get(0)));
    }
    if (!SENDING.contains(template.command())) {
      throw new TicketRefusedException("Choose what is done with it.");
    }
  }

  private static void unchanged(ReplyTemplate row, int seen) {
    if (row.getVersion() != seen) {
      throw new TicketRefusedException(
          "Somebody has changed this template since you opened it. Load the page again.");
    }
  }

  private ReplyTemplate find(long id) {
    return desk.template(id)
        .orElseThrow(() -> new TicketRefusedException("There is no such template any more."));
  }

  private static Kept kept(ReplyTemplate row) {
    return new Kept(
        new Template(
            Optional.of(row.getId()),
            row.getTitle(),
            row.getBody(),
            row.getKind(),
            TicketCommand.valueOf(row.getCommand()),
            row.getCause(),
            row.getVersion()),
        row.getChangedBy(),
        row.getChangedAt());
  }
}
