package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmEntity;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.FinalList;
import org.qppportal.core.apm.QpDetermination;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.ApmEntityRow;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunFacts.RunEntity;
import org.qppportal.persistence.apm.QpRunFacts.Size;
import org.qppportal.persistence.apm.QpRunRepository;

/** The first step of a run: take down entities and lists as they are. Done once or not at all. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class QpFreezing {

  @Inject private QpRunRepository runs;
  @Inject private QpRunFacts facts;
  @Inject private ApmEntityRepository register;
  @Inject private ApmYears years;
  @Inject private Clock clock;

  void freeze(long runId) {
    QpRun run = runs.run(runId).orElseThrow();
    if (run.getFrozenAt().isPresent()) {
      return;
    }
    int year = run.getPerformanceYear();
    YearPolicy policy = years.policy(year).orElseThrow();
    List<ApmEntityRow> entities = register.entities(year);
    List<LocalDate> dates = years.listDates(year).subList(0, run.getSnapshot());
    facts.freezeMembers(runId, year, dates, finalLists(run, policy, entities));
    Map<Integer, Integer> sizes =
        facts.sizes(runId).stream().collect(Collectors.toMap(Size::entity, Size::clinicians));
    List<RunEntity> taken = new ArrayList<>();
    for (ApmEntityRow entity : entities) {
      taken.add(taken(entity, sizes.getOrDefault(entity.getNumber(), 0), policy, run));
    }
    facts.addEntities(runId, taken);
    facts.addSources(runId, year, run.getSnapshot());
    run.freeze(taken.size(), facts.clinicians(runId), clock.instant());
  }

  /** Whose lists of December 31 count; empty for other snapshots, whose lists all do. */
  private Optional<Collection<Integer>> finalLists(
      QpRun run, YearPolicy policy, List<ApmEntityRow> entities) {
    return run.getSnapshot() <= policy.qp().lastSnapshot()
        ? Optional.empty()
        : Optional.of(
            entities.stream()
                .filter(entity -> FinalList.covers(policy.qp(), model(entity)))
                .map(ApmEntityRow::getNumber)
                .toList());
  }

  private RunEntity taken(ApmEntityRow entity, int clinicians, YearPolicy policy, QpRun run) {
    ApmModel model = model(entity);
    AdvancedApmCriteria criteria = new AdvancedApmCriteria(policy.advancedApm());
    boolean advanced = criteria.test(model).advanced() && criteria.fits(model, clinicians);
    ApmEntity known =
        new ApmEntity(
            entity.getCode(),
            advanced,
            entity.getActiveFrom(),
            entity.getActiveTo(),
            entity.getTerminatedOn());
    int snapshot = Math.min(run.getSnapshot(), policy.qp().lastSnapshot());
    return new RunEntity(
        entity.getNumber(),
        entity.getCode(),
        entity.getName(),
        entity.getModelId(),
        advanced,
        model.mipsApm(),
        new QpDetermination(policy.qp(), List.of(known), List.of())
            .counts(entity.getCode(), snapshot),
        clinicians,
        entity.getActiveFrom(),
        entity.getActiveTo(),
        entity.getTerminatedOn());
  }

  private ApmModel model(ApmEntityRow entity) {
    return years
        .register()
        .model(entity.getPerformanceYear(), entity.getModelId())
        .orElseThrow(
            () ->
                new QpRunRefusedException(
                    "The register of %d has no model %s, which entity %s is in. Load its list again."
                        .formatted(
                            entity.getPerformanceYear(), entity.getModelId(), entity.getCode())));
  }
}
