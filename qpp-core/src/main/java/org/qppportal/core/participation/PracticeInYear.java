package org.qppportal.core.participation;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.Clinician;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.PracticeYear;

/**
 * What is stored of a practice in a year, put before the rules.
 *
 * @param year the performance year
 * @param policy its rules; empty when the portal does not know the year
 * @param stored what is known of the practice in the year
 */
record PracticeInYear(int year, Optional<YearPolicy> policy, Optional<PracticeYear> stored) {

  /** A clinician with what they did under the practice. */
  record Member(Clinician clinician, Participation participation) {

    Figures figures() {
      return new Figures(
          participation.getAllowedCharges(),
          participation.getBeneficiaries(),
          participation.getServices());
    }

    private ClinicianFacts facts() {
      return new ClinicianFacts(clinician.getClinicianType(), clinician.getEnrolledOn(), figures());
    }
  }

  Determination of(Member member) {
    return policy
        .map(YearRules::of)
        .map(
            rules ->
                ParticipationRules.ofClinician(
                    rules, member.facts(), GroupFacts.of(figures().map(SegmentFigures::told))))
        .orElseGet(() -> ParticipationRules.ofUnknownYear(year));
  }

  Determination asGroup(List<Member> members) {
    List<ClinicianFacts> facts = members.stream().map(Member::facts).toList();
    return policy
        .map(YearRules::of)
        .map(
            rules ->
                ParticipationRules.ofPractice(rules, figures().map(SegmentFigures::told), facts))
        .orElseGet(() -> ParticipationRules.ofUnknownYear(year));
  }

  Optional<Figures> figures() {
    return stored.map(
        s -> new Figures(s.getAllowedCharges(), s.getBeneficiaries(), s.getServices()));
  }

  PracticeTraits traits() {
    return stored.map(SpecialStatuses::traits).orElse(PracticeTraits.NONE);
  }

  List<String> specialStatuses() {
    return SpecialStatuses.words(traits(), stored.flatMap(PracticeYear::getApmName));
  }

  List<ExpectationItem> expectations() {
    return policy.map(p -> MipsExpectation.of(p, traits())).orElse(List.of());
  }
}
