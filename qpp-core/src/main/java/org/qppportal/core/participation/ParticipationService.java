package org.qppportal.core.participation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource.PracticeData;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.participation.PracticePicture.Member;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;
import org.qppportal.persistence.type.ConnectionRole;

/** Tells who takes part in the program and what it expects of them. */
@Stateless
@PermitAll
public class ParticipationService {

  @Inject private CallerService caller;
  @Inject private PolicyService policies;
  @Inject private ParticipationRepository participation;
  @Inject private EligibilityReader reader;
  @Inject private PracticeTraitsSource traits;
  @Inject private AuditRecorder audit;

  /**
   * How a clinician takes part in a year. The answer is public but for figures in dollars of
   * clinicians and practices, and for TINs; whoever shows it leaves these out.
   *
   * @return empty when no clinician has this NPI, or the portal does not know the year
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<ClinicianEligibility> lookup(String npi, int year, AsOf asOf) {
    return lookup(List.of(npi), year, asOf).stream().findFirst();
  }

  /** The same of several, in the order asked for; those whom nobody knows are left out. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<ClinicianEligibility> lookup(Collection<String> npis, int year, AsOf asOf) {
    return reader.clinicians(npis, year, asOf);
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
    audit.listed(
        actor.username(), AuditedAction.VIEW_PRACTICE, "Practice", ids, Integer.toString(year));
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
    viewed(actor, practiceId, Integer.toString(year));
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
    viewed(actor, practiceId, year + ", clinicians");
    return picture(existing(practiceId), year).clinicians().stream()
        .map(ParticipationService::row)
        .toList();
  }

  private PracticeOverview overview(Actor actor, Practice practice, int year) {
    PracticePicture picture = picture(practice, year);
    Determination determination = picture.determination();
    PracticeTraits traits = this.traits.traits(practice.getId(), year);
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
        picture.why(),
        determination.whatNow(),
        specialStatuses(practice, year, picture),
        picture.clinicians().size(),
        policies.policies().of(year).map(p -> MipsExpectation.of(p, traits)).orElse(List.of()),
        you(actor, practice.getId(), picture).map(ParticipationService::here),
        picture.fromClaims());
  }

  private List<String> specialStatuses(Practice practice, int year, PracticePicture picture) {
    List<String> words =
        new ArrayList<>(picture.statuses().stream().map(SpecialStatus::words).toList());
    participation
        .practiceYear(practice.getId(), year)
        .flatMap(PracticeYear::getApmName)
        .ifPresent(name -> words.add("In an alternative payment model: " + name));
    return List.copyOf(words);
  }

  private PracticePicture picture(Practice practice, int year) {
    return reader
        .practice(practice.getTin(), year)
        .orElseGet(() -> PracticePicture.ofUnknownYear(year));
  }

  private Practice existing(UUID practiceId) {
    return participation
        .practice(practiceId)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void viewed(Actor actor, UUID practiceId, String detail) {
    audit.done(
        actor.username(),
        AuditedAction.VIEW_PRACTICE,
        "Practice",
        practiceId.toString(),
        Optional.of(practiceId),
        detail);
  }

  private static Optional<Member> you(Actor actor, UUID practiceId, PracticePicture picture) {
    return actor.connections().stream()
        .filter(link -> link.role() == ConnectionRole.CLINICIAN)
        .filter(link -> link.practiceId().filter(practiceId::equals).isPresent())
        .map(Actor.Link::npi)
        .flatMap(Optional::stream)
        .flatMap(npi -> picture.clinicians().stream().filter(m -> m.npi().equals(npi)))
        .min(Comparator.comparing(Member::npi));
  }

  private static ClinicianHere here(Member member) {
    Determination determination = member.eligibility().determination();
    return new ClinicianHere(member.npi(), determination.outcome(), member.why());
  }

  private static ClinicianRow row(Member member) {
    return new ClinicianRow(
        member.npi(),
        member.name(),
        member.specialty(),
        member.eligibility().determination().outcome(),
        member.why());
  }
}
