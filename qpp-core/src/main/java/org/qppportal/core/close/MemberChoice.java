package org.qppportal.core.close;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.close.CloseResults.ResultRow;
import org.qppportal.persistence.close.CloseResults.ScoreRow;
import org.qppportal.persistence.type.EntityType;

/**
 * Picks the score that applies to the clinicians of a range for whom an entity counts that spans
 * practices. Comes after all entities are scored.
 */
final class MemberChoice {

  private final YearScoring year;
  private final SpanningEntities spanning;
  private final AdjustmentScope scope;
  private final Corrections corrections;
  private final Map<EntityKey, Integer> scores = new HashMap<>();
  private final Map<String, PracticeRow> practices = new HashMap<>();
  private final List<ResultRow> results = new ArrayList<>();

  MemberChoice(YearScoring year, SpanningEntities spanning, Corrections corrections) {
    this.year = year;
    this.corrections = corrections;
    this.spanning = spanning;
    this.scope = year.scope();
  }

  void add(ScoreRow score) {
    scores.put(
        new EntityKey(score.entityType(), score.tin(), score.npi(), score.entityId()),
        score.scoreHundredths());
  }

  void add(PracticeRow practice) {
    practices.put(practice.tin(), practice);
  }

  /** Settles a clinician, after all scores and practices of the range were added. */
  void settle(ParticipantRow clinician) {
    if (!spanning.countFor(clinician)) {
      return;
    }
    Integer group = scores.get(EntityKey.group(clinician.tin()));
    PracticeRow practice = practices.get(clinician.tin());
    boolean groupCounts = group != null && scope.countsAsGroup(practice);
    if (corrections.notAdjusted(clinician.tin(), clinician.npi()).isPresent()
        || scope.of(clinician, practice, groupCounts, true) != PaymentStatus.ADJUSTED) {
      return;
    }
    Map<EntityType, Integer> candidates = new EnumMap<>(EntityType.class);
    if (groupCounts) {
      candidates.put(EntityType.GROUP, group);
    }
    Integer own = scores.get(EntityKey.individual(clinician.tin(), clinician.npi()));
    if (own != null) {
      candidates.put(EntityType.INDIVIDUAL, own);
    }
    spanning.addTo(candidates, clinician);
    EntityType source = year.applicable().of(candidates).orElseThrow();
    results.add(RangeScoring.adjusted(clinician, source, candidates.get(source)));
  }

  /** The results, by TIN and NPI. */
  List<ResultRow> results() {
    results.sort(Comparator.comparing(ResultRow::tin).thenComparing(ResultRow::npi));
    return results;
  }
}
