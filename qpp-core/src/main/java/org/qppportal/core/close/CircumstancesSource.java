package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.participation.EligibilityReader;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.KnownCircumstances;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.close.TinRange;
import org.qppportal.persistence.type.Npi;

/**
 * Tells scoring what the program knows of one entity, the same that a close would. For services of
 * the core that have already asked whether the caller may: it does not ask itself, and is no EJB
 * for that reason.
 */
@ApplicationScoped
public class CircumstancesSource implements KnownCircumstances {

  @Inject private CloseInputs inputs;
  @Inject private RiskNormsSource norms;
  @Inject private EligibilityReader eligibility;

  @Override
  public Circumstances of(Submission.Entity entity, int year) {
    KnownFacts facts = new KnownFacts(year, norms.ofYear(year));
    EntityKey key = EntityKey.of(entity);
    if (entity.tin().isEmpty()) {
      inputs.spanningFacts(year, facts::add);
      inputs.spanningClaims(year, facts::add);
      inputs.spanningExceptions(year, facts::add);
      return facts.of(key, EligibilityTraits.of(key), 0, Set.of());
    }
    TinRange one = TinRange.only(entity.tin().get().value());
    List<PracticeRow> practices = new ArrayList<>();
    List<ParticipantRow> clinicians = new ArrayList<>();
    EligibilityBasis basis = eligibility.basis(year);
    inputs.practices(year, basis.run(), one, practices::add);
    inputs.participants(year, basis.run(), one, clinicians::add);
    inputs.facts(year, one, facts::add);
    inputs.claims(year, one, facts::add);
    inputs.exceptions(year, one, facts::add);
    inputs.corrections(year, one, facts::add);
    Optional<String> npi = entity.npi().map(Npi::value);
    List<ParticipantRow> counted =
        clinicians.stream()
            .filter(clinician -> npi.isEmpty() || npi.get().equals(clinician.npi()))
            .toList();
    Set<String> types = new HashSet<>();
    counted.forEach(clinician -> types.add(clinician.clinicianType()));
    EligibilityTraits traits = new EligibilityTraits(basis);
    PracticeRow practice = practices.stream().findFirst().orElse(null);
    return npi.isPresent()
        ? facts.of(key, traits.of(counted.stream().findFirst().orElse(null), practice), 1, types)
        : facts.of(key, traits.of(practice), clinicians.size(), types);
  }
}
