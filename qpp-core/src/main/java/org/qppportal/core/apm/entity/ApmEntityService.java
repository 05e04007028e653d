package org.qppportal.core.apm.entity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpEstimate;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.entity.EntityOverview.Choice;
import org.qppportal.core.apm.entity.EntityOverview.Count;
import org.qppportal.core.apm.entity.EntityOverview.Election;
import org.qppportal.core.apm.entity.EntityOverview.Shown;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.ApmEntityRow;
import org.qppportal.persistence.apm.PartialQpChoice;
import org.qppportal.persistence.apm.QpResults;
import org.qppportal.persistence.apm.QpResults.Wanted;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunRepository;
import org.qppportal.persistence.type.Npi;

/** An APM entity, for those who act for it and those who help them. */
@Stateless
@PermitAll
public class ApmEntityService {

  private static final String NOT_FOUND = "Not found, or not connected to you.";
  private static final int PIECE = 500;

  /** Days of the program end in Washington. */
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private ApmEntityRepository register;
  @Inject private QpRunRepository runs;
  @Inject private QpRunFacts facts;
  @Inject private QpResults results;
  @Inject private EntityClinicians clinicians;
  @Inject private ApmYears years;
  @Inject private Clock clock;

  /**
   * Some of an entity's clinicians.
   *
   * @param total how many are wanted in all
   */
  public record Listing(int total, List<EntityClinician> clinicians) {}

  /** The years in which an entity takes part, newest first. */
  public List<Integer> years(String code) {
    caller.require(Action.VIEW_APM_ENTITY, new Resource.ApmEntityData(code));
    return register.years(code);
  }

  /**
   * An entity in a year.
   *
   * @param snapshot as of which; empty for the last that is determined
   */
  public EntityOverview overview(String code, int year, Optional<Integer> snapshot) {
    viewing(code, year, "overview");
    ApmEntityRow entity = entity(code, year);
    YearPolicy policy = years.policy(year).orElseThrow();
    ApmModel model = years.register().model(year, entity.getModelId()).orElseThrow();
    List<QpRun> complete = runs.complete(year);
    Optional<QpRun> shown = shown(complete, snapshot);
    EntityScores scores =
        new EntityScores(policy.qp(), shown.map(run -> figures(run, entity)).orElse(List.of()));
    Optional<String> notCounted = shown.flatMap(run -> clinicians.whyNot(run, entity.getNumber()));
    Optional<QpEstimate> estimate =
        notCounted.isPresent() || shown.isEmpty()
            ? Optional.empty()
            : scores.estimate(shown.get().getSnapshot());
    List<Count> counts =
        shown
            .map(
                run ->
                    results.counts(run.getId(), entity.getNumber()).stream()
                        .map(
                            one ->
                                new Count(
                                    QpStatus.ofCode(one.status()).orElseThrow(), one.clinicians()))
                        .sorted(Comparator.comparing(Count::status).reversed())
                        .toList())
            .orElse(List.of());
    return new EntityOverview(
        year,
        code,
        entity.getName(),
        model,
        new AdvancedApmCriteria(policy.advancedApm()).test(model),
        notCounted,
        complete.stream().map(run -> shown(run, year)).toList(),
        shown.map(run -> shown(run, year)),
        scores.all(),
        estimate,
        counts,
        shown
            .map(
                run ->
                    results.count(
                        run.getId(),
                        run.getId(),
                        new Wanted(entity.getNumber(), Optional.empty(), Optional.empty())))
            .orElse(0),
        election(entity, policy));
  }

  /**
   * Some of its clinicians, by name.
   *
   * @param words part of a name, or the beginning of an NPI; empty for all
   * @param status only who is this; empty for all
   * @param from how many to pass over
   */
  public Listing clinicians(
      String code,
      int year,
      Optional<Integer> snapshot,
      Optional<String> words,
      Optional<QpStatus> status,
      int from,
      int most) {
    viewing(code, year, "clinicians");
    ApmEntityRow entity = entity(code, year);
    Optional<QpRun> run = shown(runs.complete(year), snapshot);
    if (run.isEmpty()) {
      return new Listing(0, List.of());
    }
    Wanted wanted = new Wanted(entity.getNumber(), words, status.map(QpStatus::code));
    long determined = clinicians.determined(run.get()).getId();
    return new Listing(
        results.count(run.get().getId(), determined, wanted),
        clinicians.list(run.get(), code, wanted, from, most));
  }

  /** All its clinicians, by name, a few at a time. */
  public void eachClinician(
      String code, int year, Optional<Integer> snapshot, Consumer<EntityClinician> each) {
    viewing(code, year, "list of clinicians");
    ApmEntityRow entity = entity(code, year);
    Wanted wanted = new Wanted(entity.getNumber(), Optional.empty(), Optional.empty());
    Optional<QpRun> run = shown(runs.complete(year), snapshot);
    List<EntityClinician> piece = List.of();
    for (int from = 0; run.isPresent() && (from == 0 || piece.size() == PIECE); from += PIECE) {
      piece = clinicians.list(run.get(), code, wanted, from, PIECE);
      piece.forEach(each);
    }
  }

  /** One of its clinicians with every calculation that the entity is part of. */
  public EntityClinician clinician(String code, int year, Optional<Integer> snapshot, Npi npi) {
    viewing(code, year, "clinician " + npi);
    ApmEntityRow entity = entity(code, year);
    return shown(runs.complete(year), snapshot)
        .flatMap(
            run ->
                clinicians
                    .list(
                        run,
                        code,
                        new Wanted(entity.getNumber(), Optional.of(npi.value()), Optional.empty()),
                        0,
                        1)
                    .stream()
                    .findFirst())
        .orElseThrow(() -> new NotVisibleException(NOT_FOUND));
  }

  /**
   * Chooses for the entity's Partial QPs.
   *
   * @param inMips whether they are in MIPS; empty takes an earlier choice back
   * @throws ElectionClosedException after the last day to choose
   */
  public void elect(String code, int year, Optional<Boolean> inMips) {
    Actor actor = caller.require(Action.ELECT_PARTIAL_QP, new Resource.ApmEntityData(code));
    ApmEntityRow entity = entity(code, year);
    LocalDate due = years.policy(year).orElseThrow().qp().partial().electionDue().value();
    if (today().isAfter(due)) {
      throw new ElectionClosedException(
          "The last day to choose for %d was %s. What was chosen until then holds."
              .formatted(year, due));
    }
    register.add(
        new PartialQpChoice(year, entity.getNumber(), inMips, actor.username(), clock.instant()));
    audit.done(
        actor.username(),
        AuditedAction.ELECT_PARTIAL_QP,
        "ApmEntity",
        code,
        Optional.empty(),
        year + ": " + inMips.map(in -> in ? "in MIPS" : "not in MIPS").orElse("taken back"));
  }

  private Election election(ApmEntityRow entity, YearPolicy policy) {
    LocalDate due = policy.qp().partial().electionDue().value();
    List<PartialQpChoice> choices =
        register.choices(entity.getPerformanceYear(), entity.getNumber());
    Optional<Boolean> holds = choices.stream().findFirst().flatMap(PartialQpChoice::getInMips);
    return new Election(
        !today().isAfter(due),
        due,
        holds,
        choices.stream()
            .map(one -> new Choice(one.getInMips(), one.getElectedBy(), one.getElectedAt()))
            .toList(),
        new PartialQpElection(policy.qp()).of(QpStatus.PARTIAL_QP, holds).because());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), EASTERN);
  }

  private List<QpRunFacts.OfEntity> figures(QpRun run, ApmEntityRow entity) {
    List<QpRunFacts.OfEntity> figures = new ArrayList<>();
    facts.entityFigures(run.getId(), entity.getNumber(), figures::add);
    return figures;
  }

  private static Optional<QpRun> shown(List<QpRun> complete, Optional<Integer> snapshot) {
    return snapshot
        .flatMap(wanted -> complete.stream().filter(run -> run.getSnapshot() == wanted).findFirst())
        .or(() -> complete.stream().reduce((one, next) -> next));
  }

  private Shown shown(QpRun run, int year) {
    int last = years.policy(year).orElseThrow().qp().lastSnapshot();
    return new Shown(
        run.getSnapshot(),
        years.listDates(year).get(run.getSnapshot() - 1),
        run.getSnapshot() > last,
        run.getVersion(),
        run.getFinishedAt().orElseThrow(),
        run.getRunOutDays());
  }

  private ApmEntityRow entity(String code, int year) {
    return register.entity(year, code).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
  }

  private void viewing(String code, int year, String what) {
    Actor actor = caller.require(Action.VIEW_APM_ENTITY, new Resource.ApmEntityData(code));
    audit.done(
        actor.username(),
        AuditedAction.VIEW_APM_ENTITY,
        "ApmEntity",
        code,
        Optional.empty(),
        year + ", " + what);
  }
}
