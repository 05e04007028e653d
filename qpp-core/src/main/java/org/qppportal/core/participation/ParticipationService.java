package org.qppportal.core.participation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource.PracticeData;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.participation.PracticeInYear.Member;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.participation.Clinician;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.Npi;

/** Tells who takes part in the program and what it expects of them. */
@Stateless
@PermitAll
public class ParticipationService {

  /**
   * What the public sees in place of a TIN: its last digits could be a Social Security number's.
   */
  private static final String HIDDEN_TIN = "**-*******";

  @Inject private CallerService caller;
  @Inject private PolicyService policies;
  @Inject private ParticipationRepository participation;
  @Inject private AuditRecorder audit;

  /**
   * How a clinician takes part in a year: public, without figures, practice ids or TINs.
   *
   * @return empty when no clinician has this NPI
   */
  public Optional<ClinicianStatus> lookup(Npi npi, int year) {
    return participation.clinician(npi).map(clinician -> status(clinician, npi, year));
  }

  /** The practices that the caller belongs to, by name. */
  public List<PracticeOverview> myPractices(int year) {
    Actor actor = caller.actor();
    List<UUID> ids =
        actor.ownPractices().stream()
            .filter(id -> Access.may(actor, Action.VIEW_PRACTICE, PracticeData.of(id, year)))
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Optional<UUID> only = ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    viewed(actor, only, year + ", own practices: " + ids);
    return participation.practices(ids).stream()
        .map(practice -> overview(actor, practice, year))
        .toList();
  }

  /**
   * A practice that the caller belongs to.
   *
   * @throws NotVisibleException if there is none for them
   */
  public PracticeOverview practice(UUID practiceId, int year) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, PracticeData.of(practiceId, year));
    Practice practice = existing(practiceId);
    viewed(actor, Optional.of(practiceId), Integer.toString(year));
    return overview(actor, practice, year);
  }

  /**
   * The clinicians of a practice that the caller belongs to, by last name.
   *
   * @throws NotVisibleException if there is none for them
   */
  public List<ClinicianRow> clinicians(UUID practiceId, int year) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, PracticeData.of(practiceId, year));
    existing(practiceId);
    viewed(actor, Optional.of(practiceId), year + ", clinicians");
    PracticeInYear practice = inYear(practiceId, year);
    return members(practiceId, year).stream().map(member -> row(practice, member)).toList();
  }

  private ClinicianStatus status(Clinician clinician, Npi npi, int year) {
    Map<UUID, Participation> byPractice =
        participation.participations(npi, year).stream()
            .collect(Collectors.toMap(Participation::getPracticeId, Function.identity()));
    List<PracticeStatus> practices =
        participation.practices(byPractice.keySet()).stream()
            .map(p -> publicStatus(p, new Member(clinician, byPractice.get(p.getId())), year))
            .toList();
    return new ClinicianStatus(
        npi.value(), clinician.getFullName(), clinician.getSpecialty(), year, practices);
  }

  private PracticeStatus publicStatus(Practice practice, Member member, int year) {
    PracticeInYear inYear = inYear(practice.getId(), year);
    Determination determination = inYear.of(member);
    return new PracticeStatus(
        Optional.empty(),
        practice.getName(),
        HIDDEN_TIN,
        practice.getCity(),
        practice.getState(),
        determination.outcome(),
        determination.why(),
        determination.whatNow(),
        inYear.specialStatuses());
  }

  private PracticeOverview overview(Actor actor, Practice practice, int year) {
    PracticeInYear inYear = inYear(practice.getId(), year);
    List<Member> members = members(practice.getId(), year);
    Determination determination = inYear.asGroup(members);
    Actor.Link link = actor.linkToPractice(practice.getId()).orElseThrow();
    return new PracticeOverview(
        practice.getId(),
        practice.getName(),
        practice.getTin().masked(),
        practice.getCity(),
        practice.getState(),
        year,
        link.role(),
        determination.outcome(),
        withFigures(determination.why(), inYear.figures()),
        determination.whatNow(),
        inYear.specialStatuses(),
        members.size(),
        inYear.expectations(),
        you(actor, practice.getId(), members).map(member -> here(inYear, member)));
  }

  private PracticeInYear inYear(UUID practiceId, int year) {
    return new PracticeInYear(
        year, policies.policies().of(year), participation.practiceYear(practiceId, year));
  }

  private List<Member> members(UUID practiceId, int year) {
    Map<String, Participation> byNpi =
        participation.participations(practiceId, year).stream()
            .collect(Collectors.toMap(Participation::getNpi, Function.identity()));
    return participation.clinicians(practiceId, year).stream()
        .map(clinician -> new Member(clinician, byNpi.get(clinician.getNpi())))
        .toList();
  }

  private Practice existing(UUID practiceId) {
    return participation
        .practice(practiceId)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void viewed(Actor actor, Optional<UUID> practiceId, String detail) {
    audit.done(
        actor.username(),
        AuditedAction.VIEW_PRACTICE,
        "Practice",
        practiceId.map(UUID::toString).orElse(null),
        practiceId,
        detail);
  }

  private static Optional<Member> you(Actor actor, UUID practiceId, List<Member> members) {
    return actor.connections().stream()
        .filter(link -> link.role() == ConnectionRole.CLINICIAN)
        .filter(link -> link.practiceId().filter(practiceId::equals).isPresent())
        .map(Actor.Link::npi)
        .flatMap(Optional::stream)
        .flatMap(npi -> members.stream().filter(m -> m.clinician().getNpi().equals(npi)))
        .min(Comparator.comparing(member -> member.clinician().getNpi()));
  }

  private static ClinicianHere here(PracticeInYear practice, Member member) {
    Determination determination = practice.of(member);
    return new ClinicianHere(
        member.clinician().getNpi(),
        determination.outcome(),
        withFigures(determination.why(), Optional.of(member.figures())));
  }

  private static ClinicianRow row(PracticeInYear practice, Member member) {
    Determination determination = practice.of(member);
    return new ClinicianRow(
        member.clinician().getNpi(),
        member.clinician().getFullName(),
        member.clinician().getSpecialty(),
        determination.outcome(),
        withFigures(determination.why(), Optional.of(member.figures())));
  }

  private static String withFigures(String why, Optional<Figures> figures) {
    return figures.map(f -> why + " " + f.inWords()).orElse(why);
  }
}
