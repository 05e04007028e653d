package org.qppportal.core.apm.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.StoredFigures;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.apm.ThresholdResult;
import org.qppportal.core.apm.ThresholdRule;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.apm.QpResults;
import org.qppportal.persistence.apm.QpResults.Changed;
import org.qppportal.persistence.apm.QpRunFacts;

/** Determinations of QPs, for program staff. To everybody else there is no such thing. */
@Stateless
@PermitAll
public class QpRunService {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private QpRunRegister register;
  @Inject private QpJob job;
  @Inject private QpRunFacts facts;
  @Inject private QpResults results;
  @Inject private ApmYears years;

  /**
   * A snapshot that can be run.
   *
   * @param number counted from 1; the last is the list of December 31
   * @param runOutDays what the year's policy says
   */
  public record Snapshot(int number, LocalDate date, boolean lists, int runOutDays) {}

  /**
   * The score of an entity's group at a snapshot.
   *
   * @param counts whether somebody can be a QP through it
   */
  public record EntityScore(
      String code,
      String name,
      boolean counts,
      int clinicians,
      ThresholdFigures figures,
      ThresholdResult result) {}

  /** How many clinicians went from one status to another; empty when a run did not know them. */
  public record Change(Optional<QpStatus> before, Optional<QpStatus> after, int clinicians) {}

  /**
   * Starts a run. The work goes on after the answer.
   *
   * @param runOutDays empty for what the year's policy says
   * @throws QpRunRefusedException when the snapshot cannot be run now
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public QpRunView start(int year, int snapshot, Optional<Integer> runOutDays) {
    Actor actor = require();
    long run = register.begin(year, snapshot, runOutDays, actor.username());
    job.start(run);
    return register.view(run);
  }

  /**
   * Lets a run go on that stopped, where it stood.
   *
   * @throws QpRunRefusedException when it has ended or is under way
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public QpRunView resume(long runId) {
    Actor actor = require();
    if (job.isRunning(runId)) {
      throw new QpRunRefusedException("This run is under way.");
    }
    job.goOn(runId, register.resume(runId, actor.username()));
    return register.view(runId);
  }

  /** Every run, newest first. */
  public List<QpRunView> runs() {
    viewing("list");
    return register.views();
  }

  /** One run. */
  public QpRunView run(long runId) {
    viewing(Long.toString(runId));
    return register.view(runId);
  }

  /** The years, newest first. */
  public List<Integer> years() {
    require();
    return years.years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The snapshots of a year. */
  public List<Snapshot> snapshots(int year) {
    require();
    List<LocalDate> dates = years.listDates(year);
    List<Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      snapshots.add(
          new Snapshot(
              i + 1,
              dates.get(i),
              i == dates.size() - 1,
              years.policy(year).orElseThrow().qp().claimsRunOutDays().value()));
    }
    return snapshots;
  }

  /** The scores of the groups at the run's own snapshot, by id. */
  public List<EntityScore> scores(long runId) {
    QpRunView run = run(runId);
    ThresholdRule rule =
        new ThresholdRule(years.policy(run.performanceYear()).orElseThrow().qp().thresholds());
    Map<String, QpRunFacts.RunEntity> entities = new TreeMap<>();
    facts.entities(runId, entity -> entities.put(entity.code(), entity));
    List<EntityScore> scores = new ArrayList<>();
    facts.entityFigures(
        runId,
        of -> {
          if (of.snapshot() == run.snapshot()) {
            QpRunFacts.RunEntity entity = entities.get(of.code());
            ThresholdFigures figures = StoredFigures.read(of.figures());
            scores.add(
                new EntityScore(
                    of.code(),
                    entity.name(),
                    entity.counts(),
                    entity.clinicians(),
                    figures,
                    rule.of(figures)));
          }
        });
    return scores;
  }

  /**
   * How two finished runs of a year and snapshot differ, in numbers.
   *
   * @throws QpRunRefusedException when they cannot be compared
   */
  public List<Change> differences(long before, long after) {
    requireComparable(before, after);
    Map<String, Integer> counts = new HashMap<>();
    results.differences(
        before, after, one -> counts.merge(one.before() + "/" + one.after(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            count -> {
              String[] codes = count.getKey().split("/");
              return new Change(status(codes[0]), status(codes[1]), count.getValue());
            })
        .toList();
  }

  /** Everybody for whom two finished runs of a year and snapshot differ, by NPI. */
  public void eachDifference(long before, long after, Consumer<Changed> each) {
    requireComparable(before, after);
    results.differences(before, after, each);
  }

  private void requireComparable(long before, long after) {
    QpRunView one = run(before);
    QpRunView other = run(after);
    if (!one.isCompleted()
        || !other.isCompleted()
        || one.performanceYear() != other.performanceYear()
        || one.snapshot() != other.snapshot()) {
      throw new QpRunRefusedException(
          "Only finished runs of the same year and snapshot can be compared.");
    }
  }

  private static Optional<QpStatus> status(String code) {
    return QpStatus.ofCode(code);
  }

  private Actor require() {
    return caller.require(Action.RUN_QP, new Resource.ProgramData());
  }

  private void viewing(String what) {
    Actor actor = require();
    audit.done(actor.username(), AuditedAction.RUN_QP, "QpRun", null, Optional.empty(), what);
  }
}
