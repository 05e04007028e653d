package org.qppportal.core.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.ParticipationRepository;

/**
 * Tells scoring what it needs to know of a practice. For services of the core that have already
 * asked whether the caller may: it does not ask itself, and is no EJB for that reason.
 */
@ApplicationScoped
public class PracticeTraitsSource {

  @Inject private ParticipationRepository participation;

  /** The practice's traits in a year; no special status where nothing is known of it. */
  public PracticeTraits traits(UUID practiceId, int year) {
    return participation
        .practiceYear(practiceId, year)
        .map(SpecialStatuses::traits)
        .orElse(PracticeTraits.NONE);
  }
}
