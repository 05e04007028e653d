package org.qppportal.core.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.QpStatusSource;
import org.qppportal.core.participation.Determination;
import org.qppportal.core.participation.ParticipationRules;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.participation.StoredVolumes;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.eligibility.EligibilityResults;
import org.qppportal.persistence.eligibility.EligibilityResults.GroupResult;
import org.qppportal.persistence.eligibility.EligibilityRun;
import org.qppportal.persistence.eligibility.EligibilityRunRepository;
import org.qppportal.persistence.eligibility.EligibilityVolumes;
import org.qppportal.persistence.eligibility.EligibilityVolumes.GroupRow;
import org.qppportal.persistence.eligibility.EligibilityVolumes.PracticeCount;

/**
 * Puts the rules to what was counted. Each call is one transaction, which also notes how far it
 * came: a range of practices is determined once or not at all, however often it is tried.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class EligibilityDetermining {

  @Inject private EligibilityRunRepository runs;
  @Inject private EligibilityVolumes volumes;
  @Inject private EligibilityResults results;
  @Inject private ApmEntityRepository entities;
  @Inject private ApmYears years;
  @Inject private QpStatusSource qps;
  @Inject private Clock clock;

  /** Determines the MIPS APMs' entities, in years in which these have a threshold. */
  void apmEntities(long runId) {
    EligibilityRun run = runs.run(runId).orElseThrow();
    Set<String> mipsApms = mipsApmEntities(run.getPerformanceYear());
    YearRules rules = YearRules.of(policy(run));
    List<GroupResult> found = new ArrayList<>();
    volumes.entities(
        runId,
        EligibilityCounting.APM_ENTITY,
        row -> {
          if (mipsApms.contains(row.id())) {
            SegmentFigures figures = figures(run, row);
            found.add(result(row, ParticipationRules.ofApmEntity(rules, figures)));
          }
        });
    store(runId, EligibilityCounting.APM_ENTITY, found);
  }

  /** Determines virtual groups. */
  void virtualGroups(long runId) {
    EligibilityRun run = runs.run(runId).orElseThrow();
    YearRules rules = YearRules.of(policy(run));
    List<GroupResult> found = new ArrayList<>();
    volumes.entities(
        runId,
        EligibilityCounting.VIRTUAL_GROUP,
        row -> found.add(result(row, ParticipationRules.ofVirtualGroup(rules, figures(run, row)))));
    store(runId, EligibilityCounting.VIRTUAL_GROUP, found);
  }

  /** The practices that are not determined yet, by TIN; notes how many clinicians there are. */
  List<PracticeCount> practicesLeft(long runId) {
    EligibilityRun run = runs.run(runId).orElseThrow();
    String done = run.getDeterminedTo().orElse("");
    List<PracticeCount> all = new ArrayList<>();
    volumes.sizes(runId, run.getPerformanceYear(), all::add);
    int clinicians = all.stream().mapToInt(PracticeCount::clinicians).sum();
    if (clinicians == 0) {
      throw new EligibilityRefusedException(
          "Nobody has claims or bills in " + run.getPerformanceYear() + ". Load claims first.");
    }
    run.counted(clinicians);
    return all.stream().filter(one -> one.tin().compareTo(done) > 0).toList();
  }

  /** Determines practices with their clinicians, from a TIN to a TIN, both included. */
  void practices(long runId, String from, String to) {
    EligibilityRun run = runs.run(runId).orElseThrow();
    int year = run.getPerformanceYear();
    RangeDetermination range =
        new RangeDetermination(
            policy(run),
            run.isBothSegments(),
            groups(runId, run, EligibilityCounting.APM_ENTITY),
            groups(runId, run, EligibilityCounting.VIRTUAL_GROUP));
    volumes.practices(runId, year, from, to, range::add);
    long qpRun = qps.determined(year).map(QpRun::getId).orElse(0L);
    volumes.clinicians(runId, year, from, to, qpRun, range::add);
    range.determine();
    results.addClinicians(runId, range.clinicians());
    results.addGroups(runId, EligibilityCounting.PRACTICE, range.practices());
    run.determined(to, range.clinicians().size());
  }

  /** Ends the run: from now on readers see it. */
  void finish(long runId) {
    EligibilityRun run = runs.run(runId).orElseThrow();
    runs.removeVolumes(runId);
    runs.refreshStatistics("eligibility_clinician, eligibility_group");
    run.complete(clock.instant());
  }

  private Map<String, SegmentFigures> groups(long runId, EligibilityRun run, String kind) {
    Set<String> mipsApms = mipsApmEntities(run.getPerformanceYear());
    Map<String, SegmentFigures> figures = new HashMap<>();
    volumes.entities(
        runId,
        kind,
        row -> {
          if (!kind.equals(EligibilityCounting.APM_ENTITY) || mipsApms.contains(row.id())) {
            figures.put(row.id(), figures(run, row));
          }
        });
    return figures;
  }

  private Set<String> mipsApmEntities(int year) {
    Set<String> numbers = new HashSet<>();
    entities
        .entities(year)
        .forEach(
            entity -> {
              if (years
                  .register()
                  .model(year, entity.getModelId())
                  .filter(model -> model.mipsApm())
                  .isPresent()) {
                numbers.add(Integer.toString(entity.getNumber()));
              }
            });
    return numbers;
  }

  private void store(long runId, String kind, List<GroupResult> found) {
    runs.removeGroups(runId, kind);
    results.addGroups(runId, kind, found);
  }

  private static GroupResult result(GroupRow row, Determination determination) {
    return new GroupResult(
        row.id(), row.first(), row.second(), 0, 0, 0, 0, determination.code().code());
  }

  private static SegmentFigures figures(EligibilityRun run, GroupRow row) {
    return StoredVolumes.figures(run.isBothSegments(), row.first(), row.second());
  }

  private YearPolicy policy(EligibilityRun run) {
    YearPolicy policy = years.policy(run.getPerformanceYear()).orElseThrow();
    if (!policy.version().equals(run.getPolicyVersion())) {
      throw new EligibilityRefusedException(
          "The rules of %d changed since this run began. Start a new one."
              .formatted(run.getPerformanceYear()));
    }
    return policy;
  }
}
