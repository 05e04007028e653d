package org.qppportal.core.apm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qppportal.core.apm.ApmClinician.Listing;
import org.qppportal.core.policy.QpPolicy;

/**
 * Which entities can make their clinicians QPs: those of Advanced APMs that were active for long
 * enough and did not leave before the period's end (42 CFR 414.1425(c)(5) to (7)).
 */
final class CountingEntities {

  private final QpPolicy policy;
  private final Map<String, ApmEntity> entities;

  CountingEntities(QpPolicy policy, Map<String, ApmEntity> entities) {
    this.policy = policy;
    this.entities = entities;
  }

  /** The ids of the entities that count for a clinician at a snapshot. */
  Set<String> of(ApmClinician clinician, int snapshot) {
    Set<String> ids = new TreeSet<>();
    for (Listing listing : clinician.listings()) {
      if (counts(listing, snapshot)) {
        ids.add(listing.entity());
      }
    }
    return ids;
  }

  /** Whether a listing counts at a snapshot. */
  boolean counts(Listing listing, int snapshot) {
    return listing.since() <= snapshot && whyNot(listing.entity(), snapshot).isEmpty();
  }

  /** Why an entity does not count at a snapshot, in a sentence; empty when it does. */
  Optional<String> whyNot(String id, int snapshot) {
    ApmEntity entity = entities.get(id);
    if (entity == null || !entity.advanced()) {
      return Optional.of("APM entity %s is not in an Advanced APM in this year.".formatted(id));
    }
    if (entity.terminated().filter(day -> day.isBefore(policy.periodEnd())).isPresent()) {
      return Optional.of(
          "APM entity %s left its Advanced APM on %s, before %s; nobody is a QP or Partial QP through it."
              .formatted(id, Words.day(entity.terminated().get()), Words.day(policy.periodEnd())));
    }
    long days = activeDays(entity, policy.date(snapshot));
    int least = policy.minimumActiveDays().value();
    return days >= least
        ? Optional.empty()
        : Optional.of(
            "The Advanced APM of APM entity %s was active for %d of the %d days needed by %s."
                .formatted(id, days, least, Words.day(policy.date(snapshot))));
  }

  private long activeDays(ApmEntity entity, LocalDate snapshot) {
    LocalDate from =
        entity
            .activeFrom()
            .filter(day -> day.isAfter(policy.periodStart()))
            .orElse(policy.periodStart());
    LocalDate to = entity.activeTo().filter(day -> day.isBefore(snapshot)).orElse(snapshot);
    return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
