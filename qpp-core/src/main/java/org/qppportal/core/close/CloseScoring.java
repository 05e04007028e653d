package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.ClosePartition;
import org.qppportal.persistence.close.CloseResults;
import org.qppportal.persistence.close.CloseResults.ScoreRow;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;
import org.qppportal.persistence.close.TinRange;
import org.qppportal.persistence.type.Category;

/**
 * The steps of a close that score. Each call is one transaction, which also notes that its piece is
 * done: a piece is done once or not at all, however often it is tried.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class CloseScoring {

  @Inject private CloseRunRepository runs;
  @Inject private CloseInputs inputs;
  @Inject private CloseResults results;
  @Inject private CloseYears years;
  @Inject private RangeInputs ranges;
  @Inject private RiskNormsSource norms;
  @Inject private Clock clock;

  /** Scores the groups and individuals of a range. */
  void score(long runId, int number) {
    ClosePartition partition = runs.lockPartition(runId, number);
    if (partition.isScored()) {
      return;
    }
    runs.followIndexes();
    CloseRun run = runs.run(runId).orElseThrow();
    int year = run.getPerformanceYear();
    TinRange range = partition.getRange();
    YearScoring rules = years.of(run);
    KnownFacts facts = new KnownFacts(year, norms.of(run));
    inputs.corrections(year, range, facts::add);
    RangeScoring scoring = ranges.scored(rules, facts, range);
    results.addScores(runId, scoring.scores());
    results.addResults(runId, scoring.results());
    partition.scored(clock.instant());
  }

  /** Scores the entities that span practices. */
  void entities(long runId) {
    CloseRun run = runs.run(runId).orElseThrow();
    int year = run.getPerformanceYear();
    YearScoring rules = years.of(run);
    SentData sent = new SentData(rules.catalogue());
    KnownFacts facts = new KnownFacts(year, norms.of(run));
    inputs.spanningMeasurements(year, sent::add);
    inputs.spanningFacts(year, facts::add);
    inputs.spanningClaims(year, facts::add);
    inputs.spanningExceptions(year, facts::add);
    Map<String, Map<Category, BigDecimal>> members = new HashMap<>();
    results.memberMeans(
        runId, year, mean -> members.put(mean.apmEntityId(), rules.means(mean.percents())));
    List<ScoreRow> scores = new ArrayList<>();
    for (EntityKey key : sent.entities()) {
      Circumstances known = facts.of(key, EligibilityTraits.of(key), 0, Set.of());
      scores.add(
          rules.score(
              key,
              sent.submission(key, year),
              known.withMemberPercents(members.getOrDefault(key.entityId(), Map.of()))));
    }
    runs.removeSpanningScores(runId);
    results.addScores(runId, scores);
  }

  /** Picks the score of the clinicians of a range for whom such an entity counts. */
  void choose(long runId, int number) {
    ClosePartition partition = runs.lockPartition(runId, number);
    if (partition.isChosen()) {
      return;
    }
    runs.followIndexes();
    CloseRun run = runs.run(runId).orElseThrow();
    int year = run.getPerformanceYear();
    TinRange range = partition.getRange();
    SpanningEntities spanning = new SpanningEntities();
    results.spanningScores(
        runId,
        score -> spanning.scored(score.entityType(), score.entityId(), score.scoreHundredths()));
    YearScoring rules = years.of(run);
    Corrections corrections = new Corrections();
    inputs.corrections(year, range, corrections::add);
    MemberChoice choice = new MemberChoice(rules, spanning, corrections);
    results.scores(runId, range, choice::add);
    inputs.practices(year, rules.eligibilityRun(), range, choice::add);
    inputs.members(year, rules.eligibilityRun(), range, choice::settle);
    results.addResults(runId, choice.results());
    partition.chosen(clock.instant());
  }
}
