package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.KnownCircumstances;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.close.TinRange;
import org.qppportal.persistence.type.EntityType;
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

  @Override
  public Circumstances of(Submission.Entity entity, int year) {
    KnownFacts facts = new KnownFacts(norms.ofYear(year));
    EntityKey key = EntityKey.of(entity);
    if (entity.tin().isEmpty()) {
      inputs.spanningFacts(year, facts::add);
      inputs.spanningClaims(year, facts::add);
      return facts.of(key, YearScoring.traits(key), 0, Set.of());
    }
    TinRange one = TinRange.only(entity.tin().get().value());
    List<PracticeRow> practices = new ArrayList<>();
    List<ParticipantRow> clinicians = new ArrayList<>();
    inputs.practices(year, one, practices::add);
    inputs.participants(year, one, clinicians::add);
    inputs.facts(year, one, facts::add);
    inputs.claims(year, one, facts::add);
    Optional<String> npi = entity.npi().map(Npi::value);
    Set<String> types = new HashSet<>();
    clinicians.stream()
        .filter(clinician -> npi.isEmpty() || npi.get().equals(clinician.npi()))
        .forEach(clinician -> types.add(clinician.clinicianType()));
    return facts.of(
        key,
        YearScoring.traits(practices.isEmpty() ? null : practices.get(0)),
        entity.type() == EntityType.INDIVIDUAL ? 1 : clinicians.size(),
        types);
  }
}
