package org.qppportal.core.close;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.close.CloseResults.ResultRow;
import org.qppportal.persistence.close.CloseResults.ScoreRow;
import org.qppportal.persistence.type.EntityType;

/**
 * Scores the practices of a range: each group once, each clinician who sent data of their own once,
 * and everybody whose score is settled by that. Clinicians for whom an entity counts that spans
 * practices wait for {@link MemberChoice}.
 */
final class RangeScoring {

  /** What stands in place of a source when nobody sent anything for a clinician. */
  static final String NO_DATA = "noData";

  private static final Comparator<ParticipantRow> ORDER =
      Comparator.comparing(ParticipantRow::tin).thenComparing(ParticipantRow::npi);

  private final YearScoring year;
  private final SentData sent;
  private final KnownFacts facts;
  private final SpanningEntities spanning;
  private final AdjustmentScope scope;
  private final Map<String, PracticeRow> practices = new HashMap<>();
  private final List<ParticipantRow> participants = new ArrayList<>();
  private final List<ScoreRow> scores = new ArrayList<>();
  private final List<ResultRow> results = new ArrayList<>();

  RangeScoring(YearScoring year, SentData sent, KnownFacts facts, SpanningEntities spanning) {
    this.year = year;
    this.sent = sent;
    this.facts = facts;
    this.spanning = spanning;
    this.scope = year.scope();
  }

  void add(PracticeRow practice) {
    practices.put(practice.tin(), practice);
  }

  void add(ParticipantRow participant) {
    participants.add(participant);
  }

  /** Scores everything that was added. */
  void run() {
    participants.sort(ORDER);
    int from = 0;
    for (int to = 1; to <= participants.size(); to++) {
      if (to == participants.size()
          || !participants.get(to).tin().equals(participants.get(from).tin())) {
        practice(participants.subList(from, to));
        from = to;
      }
    }
  }

  /** The scores, each with its entity. */
  List<ScoreRow> scores() {
    return scores;
  }

  /** Everybody whose score, or whose lack of one, is settled. */
  List<ResultRow> results() {
    return results;
  }

  private void practice(List<ParticipantRow> clinicians) {
    String tin = clinicians.get(0).tin();
    PracticeRow practice = practices.get(tin);
    Integer group = group(tin, practice, clinicians);
    boolean groupCounts = group != null && scope.countsAsGroup(practice);
    for (ParticipantRow clinician : clinicians) {
      clinician(clinician, practice, groupCounts ? group : null);
    }
  }

  private Integer group(String tin, PracticeRow practice, List<ParticipantRow> clinicians) {
    EntityKey key = EntityKey.group(tin);
    if (!sent.has(key)) {
      return null;
    }
    Set<String> types = new HashSet<>();
    clinicians.forEach(clinician -> types.add(clinician.clinicianType()));
    ScoreRow score =
        year.score(
            key,
            sent.submission(key, year.year()),
            facts.of(key, year.traits(practice), clinicians.size(), types));
    scores.add(score);
    return score.scoreHundredths();
  }

  private void clinician(ParticipantRow clinician, PracticeRow practice, Integer group) {
    EntityKey key = EntityKey.individual(clinician.tin(), clinician.npi());
    Map<EntityType, Integer> candidates = new EnumMap<>(EntityType.class);
    if (sent.has(key)) {
      ScoreRow own = individual(key, sent.submission(key, year.year()), clinician, practice);
      scores.add(own);
      candidates.put(EntityType.INDIVIDUAL, own.scoreHundredths());
    }
    boolean waits = spanning.countFor(clinician);
    PaymentStatus status =
        facts
            .corrections()
            .notAdjusted(clinician.tin(), clinician.npi())
            .orElseGet(() -> scope.of(clinician, practice, group != null, waits));
    if (status != PaymentStatus.ADJUSTED) {
      results.add(notAdjusted(clinician, status));
    } else if (!waits) {
      if (group != null) {
        candidates.put(EntityType.GROUP, group);
      }
      results.add(
          year.applicable()
              .of(candidates)
              .map(source -> adjusted(clinician, source, candidates.get(source)))
              .orElseGet(() -> withoutData(key, clinician, practice)));
    }
  }

  private ScoreRow individual(
      EntityKey key, Submission submission, ParticipantRow clinician, PracticeRow practice) {
    return year.score(
        key,
        submission,
        facts.of(key, year.traits(clinician, practice), 1, Set.of(clinician.clinicianType())));
  }

  /**
   * Somebody who had to report, and for whom nobody did: categories that count score zero, those
   * left out by an exception stay left out.
   */
  private ResultRow withoutData(EntityKey key, ParticipantRow clinician, PracticeRow practice) {
    Submission nothing = new Submission(key.entity(), year.year(), List.of());
    Circumstances known =
        facts.of(key, year.traits(clinician, practice), 1, Set.of(clinician.clinicianType()));
    return new ResultRow(
        clinician.tin(),
        clinician.npi(),
        PaymentStatus.ADJUSTED.code(),
        NO_DATA,
        null,
        year.score(key, nothing, facts.withoutData(key, known)).scoreHundredths(),
        clinician.chargesCents());
  }

  static ResultRow adjusted(ParticipantRow clinician, EntityType source, int hundredths) {
    return new ResultRow(
        clinician.tin(),
        clinician.npi(),
        PaymentStatus.ADJUSTED.code(),
        source.code(),
        SpanningEntities.idOf(source, clinician),
        hundredths,
        clinician.chargesCents());
  }

  private static ResultRow notAdjusted(ParticipantRow clinician, PaymentStatus status) {
    return new ResultRow(
        clinician.tin(), clinician.npi(), status.code(), null, null, -1, clinician.chargesCents());
  }
}
