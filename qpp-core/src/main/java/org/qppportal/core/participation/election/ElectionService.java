package org.qppportal.core.participation.election;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.qppportal.core.participation.EligibilityReader;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.PracticeEligibility;
import org.qppportal.core.participation.PracticePicture;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.participation.election.ElectionOffer.Held;
import org.qppportal.core.participation.election.ElectionRules.Subject;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.core.submission.SubmissionWindows;
import org.qppportal.persistence.participation.MipsElections;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;

/** Lets people of a practice opt in to the program or report voluntarily. */
@Stateless
@PermitAll
public class ElectionService {

  private static final String NOT_FOUND = "Not found, or not connected to you.";

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private PolicyService policies;
  @Inject private SubmissionWindows windows;
  @Inject private EligibilityReader reader;
  @Inject private ParticipationRepository participation;
  @Inject private MipsElections elections;
  @Inject private Clock clock;

  /**
   * What the caller can choose under a practice, and what was chosen: for the practice as a group,
   * and for themselves. Leaves out for whom there is and was no choice.
   *
   * @throws NotVisibleException when the practice is not the caller's
   */
  public List<ElectionOffer> offers(UUID practiceId, int year) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, Resource.PracticeData.of(practiceId, year));
    Optional<Standing> standing = standing(practiceId, year);
    List<ElectionOffer> offers = new ArrayList<>();
    if (standing.isPresent()) {
      if (Access.may(actor, Action.ELECT_MIPS, Resource.PracticeData.of(practiceId, year))) {
        standing.get().offer(Optional.empty()).ifPresent(offers::add);
      }
      own(actor, practiceId)
          .forEach(npi -> standing.get().offer(Optional.of(npi)).ifPresent(offers::add));
    }
    return offers;
  }

  /**
   * Makes a choice.
   *
   * @param npi the clinician, who must be the caller; empty for the practice as a group
   * @throws NotVisibleException when the caller may not choose for them
   * @throws ElectionRefusedException when there is no such choice, with the reason
   */
  public void elect(UUID practiceId, int year, Optional<String> npi, MipsChoice choice) {
    Resource whose =
        npi.<Resource>map(one -> new Resource.ParticipantData(practiceId, one))
            .orElseGet(() -> Resource.PracticeData.of(practiceId, year));
    Actor actor = caller.require(Action.ELECT_MIPS, whose);
    Standing standing =
        standing(practiceId, year)
            .orElseThrow(
                () ->
                    new ElectionRefusedException(
                        "The portal does not have the rules of "
                            + year
                            + ". Choose another year."));
    Subject subject =
        standing
            .subject(npi)
            .orElseThrow(
                () ->
                    new ElectionRefusedException(
                        "The clinician did not bill under this practice in "
                            + year
                            + ". Choose another year."));
    Optional<String> refusal = standing.rules().refusal(subject, choice);
    if (refusal.isPresent()) {
      throw new ElectionRefusedException(refusal.get());
    }
    MipsElections.Row row =
        new MipsElections.Row(
            npi.orElse(MipsElections.GROUP), choice.code(), actor.username(), clock.instant());
    if (!elections.add(practiceId, year, row, MipsChoice.VOLUNTARY.code())) {
      throw new ElectionRefusedException(
          "Somebody else chose at the same moment. Load the page again to see what holds.");
    }
    audit.done(
        actor.username(),
        AuditedAction.ELECT_MIPS,
        "MipsElection",
        npi.orElse("group"),
        Optional.of(practiceId),
        year + ": " + choice.code());
  }

  private static List<String> own(Actor actor, UUID practiceId) {
    return actor.connections().stream()
        .map(Actor.Link::npi)
        .flatMap(Optional::stream)
        .distinct()
        .filter(
            npi ->
                Access.may(actor, Action.ELECT_MIPS, new Resource.ParticipantData(practiceId, npi)))
        .toList();
  }

  private Optional<Standing> standing(UUID practiceId, int year) {
    Practice practice =
        participation.practice(practiceId).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Optional<YearPolicy> policy = policies.policies().of(year);
    Optional<PracticePicture> picture = reader.practice(practice.getTin(), year);
    return policy.isEmpty() || picture.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Standing(
                policy.get(),
                picture.get(),
                windows.of(year).orElseThrow(),
                elections.of(practiceId, year)));
  }

  /** Everything that decides what can be chosen under a practice in a year. */
  private record Standing(
      YearPolicy policy,
      PracticePicture picture,
      SubmissionWindow window,
      List<MipsElections.Row> elections) {

    ElectionRules rules() {
      return new ElectionRules(YearRules.of(policy), window);
    }

    Optional<Subject> subject(Optional<String> npi) {
      Optional<MipsChoice> held = held(npi).map(Held::choice);
      return npi.isEmpty()
          ? Optional.of(Subject.group(picture.determination(), held))
          : picture.clinicians().stream()
              .filter(member -> member.npi().equals(npi.get()))
              .map(PracticePicture.Member::eligibility)
              .map(eligibility -> subject(eligibility, held))
              .findFirst();
    }

    private static Subject subject(PracticeEligibility eligibility, Optional<MipsChoice> held) {
      return new Subject(eligibility.determination(), eligibility.mayOptIn(), held);
    }

    Optional<ElectionOffer> offer(Optional<String> npi) {
      return subject(npi)
          .filter(subject -> subject.mayOptIn() || subject.held().isPresent())
          .map(
              subject ->
                  new ElectionOffer(
                      npi,
                      policy.performanceYear(),
                      policy.paymentYear(),
                      policy.thresholds().applicablePercent().value(),
                      window.closes(),
                      held(npi),
                      rules().refusal(subject, MipsChoice.OPT_IN),
                      rules().refusal(subject, MipsChoice.VOLUNTARY)));
    }

    private Optional<Held> held(Optional<String> npi) {
      return elections.stream()
          .filter(row -> row.npi().equals(npi.orElse(MipsElections.GROUP)))
          .map(row -> new Held(MipsChoice.ofCode(row.choice()), row.by(), row.at()))
          .findFirst();
    }
  }
}
