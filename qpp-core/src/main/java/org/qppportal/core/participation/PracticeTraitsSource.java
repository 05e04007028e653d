package org.qppportal.core.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;

/**
 * Tells scoring what it needs to know of a practice: its special statuses as the last complete
 * determination found them or, where none determined the year, as the portal was told. For services
 * of the core that have already asked whether the caller may: it does not ask itself, and is no EJB
 * for that reason.
 */
@ApplicationScoped
public class PracticeTraitsSource {

  @Inject private ParticipationRepository participation;
  @Inject private EligibilityReader reader;

  /** The practice's traits in a year; no special status where nothing is known of it. */
  public PracticeTraits traits(UUID practiceId, int year) {
    Optional<PracticeYear> told = participation.practiceYear(practiceId, year);
    if (!reader.basis(year).fromClaims()) {
      return told.map(SpecialStatuses::traits).orElse(PracticeTraits.NONE);
    }
    Set<SpecialStatus> statuses =
        participation
            .practice(practiceId)
            .map(Practice::getTin)
            .map(tin -> reader.practiceStatuses(tin, year))
            .orElse(Set.of());
    return SpecialStatuses.traits(statuses, told.flatMap(PracticeYear::getApmName).isPresent());
  }
}
