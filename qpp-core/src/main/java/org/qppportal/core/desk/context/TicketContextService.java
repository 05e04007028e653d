package org.qppportal.core.desk.context;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.Actors;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.close.PracticeResult;
import org.qppportal.core.close.PracticeResultReader;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.participation.EligibilityReader;
import org.qppportal.core.participation.PracticePicture;
import org.qppportal.core.scoring.PreliminaryScores;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionStore;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.submission.SubmissionRepository;
import org.qppportal.persistence.type.ConnectionRole;

/**
 * Shows staff the practice that a ticket is about. They see no other, the practice can read that
 * they looked and for which ticket, and TINs stay masked.
 */
@Stateless
@PermitAll
public class TicketContextService {

  @Inject private DeskDoor door;
  @Inject private Actors actors;
  @Inject private ParticipationRepository participation;
  @Inject private EligibilityReader eligibility;
  @Inject private SubmissionRepository submissions;
  @Inject private SubmissionStore store;
  @Inject private PreliminaryScores scores;
  @Inject private PracticeResultReader results;
  @EJB private AuditRecorder audit;

  /**
   * A practice that a ticket has to do with.
   *
   * @param role what the person who asked is there; empty when the ticket alone names it
   */
  public record Connected(UUID id, String name, Optional<ConnectionRole> role) {}

  /**
   * What is known of a practice in a year.
   *
   * @param picture whether it has to report, and why
   * @param sent what it sent, newest first
   * @param result what the year's close found; empty while the year is not closed
   */
  public record Known(
      UUID id,
      String name,
      String maskedTin,
      String city,
      String state,
      int year,
      PracticePicture picture,
      List<Sent> sent,
      Optional<PracticeResult> result) {}

  /**
   * A submission.
   *
   * @param score its score as it stands; empty where the year is not scored
   */
  public record Sent(StoredSubmission submission, Optional<Score> score) {}

  /** The practices that a ticket has to do with: the one it names, and those of who asked. */
  public List<Connected> practices(long ticket) {
    return connected(door.open(ticket));
  }

  private List<Connected> connected(Work work) {
    Map<UUID, Connected> found = new LinkedHashMap<>();
    Optional<Actor> person = work.ticket().getRequester().map(actors::actor);
    work.ticket()
        .getAbout()
        .getPracticeId()
        .flatMap(participation::practice)
        .ifPresent(
            practice ->
                found.put(
                    practice.getId(),
                    new Connected(
                        practice.getId(),
                        practice.getName(),
                        person
                            .flatMap(one -> one.linkToPractice(practice.getId()))
                            .map(Actor.Link::role))));
    person.stream()
        .flatMap(one -> one.connections().stream())
        .forEach(
            link ->
                link.practiceId()
                    .ifPresent(
                        id ->
                            found.putIfAbsent(
                                id,
                                new Connected(
                                    id, link.organizationName(), Optional.of(link.role())))));
    return List.copyOf(found.values());
  }

  /**
   * What is known of one of them in a year.
   *
   * @throws NotVisibleException when the ticket has nothing to do with the practice
   */
  public Known practice(long ticket, UUID id, int year) {
    Work work = door.open(ticket);
    if (connected(work).stream().noneMatch(one -> one.id().equals(id))) {
      throw new NotVisibleException("The ticket has nothing to do with that practice.");
    }
    Practice practice = participation.practice(id).orElseThrow();
    audit.done(
        work.actor().username(),
        AuditedAction.VIEW_PRACTICE,
        "Practice",
        id.toString(),
        Optional.of(id),
        "%d, with scores, beside %s".formatted(year, TicketNumbers.write(ticket)));
    return new Known(
        id,
        practice.getName(),
        practice.getTin().masked(),
        practice.getCity(),
        practice.getState(),
        year,
        eligibility
            .practice(practice.getTin(), year)
            .orElseGet(() -> PracticePicture.ofUnknownYear(year)),
        sent(id, year),
        results.of(id, year));
  }

  private List<Sent> sent(UUID practice, int year) {
    return store
        .read(submissions.ofPractice(practice, year), submission -> Optional.empty())
        .stream()
        .filter(submission -> !submission.sets().isEmpty())
        .map(
            submission ->
                new Sent(
                    submission,
                    scores.scores(year)
                        ? Optional.of(scores.of(submission.content()))
                        : Optional.empty()))
        .toList();
  }
}
