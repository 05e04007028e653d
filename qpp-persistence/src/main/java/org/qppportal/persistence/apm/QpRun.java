package org.qppportal.persistence.apm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One determination of a performance year as of a snapshot. */
@Entity
@Table(name = "qp_run")
public class QpRun {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "snapshot")
  private int snapshot;

  @Column(name = "version")
  private int version;

  @Column(name = "state")
  private String state;

  @Column(name = "step")
  private String step;

  @Column(name = "run_out_days")
  private int runOutDays;

  @Column(name = "policy_version")
  private String policyVersion;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "execution_id")
  private Long executionId;

  @Column(name = "entities")
  private Integer entities;

  @Column(name = "clinicians")
  private Integer clinicians;

  @Column(name = "determined")
  private int determined;

  @Column(name = "determined_to")
  private String determinedTo;

  @Column(name = "qps")
  private int qps;

  @Column(name = "partial_qps")
  private int partialQps;

  @Column(name = "problem")
  private String problem;

  /** For the persistence provider. */
  protected QpRun() {}

  /**
   * Makes a new one, under way.
   *
   * @param snapshot counted from 1
   * @param version counts the runs of the year and snapshot from 1
   * @param step what is done first
   * @param runOutDays claims processed at most so many days after the snapshot count
   */
  public QpRun(
      int performanceYear,
      int snapshot,
      int version,
      String step,
      int runOutDays,
      String policyVersion,
      String startedBy,
      Instant startedAt) {
    this.performanceYear = performanceYear;
    this.snapshot = snapshot;
    this.version = version;
    this.state = QpRunState.RUNNING.code();
    this.step = step;
    this.runOutDays = runOutDays;
    this.policyVersion = policyVersion;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  public long getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public int getSnapshot() {
    return snapshot;
  }

  public int getVersion() {
    return version;
  }

  public QpRunState getState() {
    return QpRunState.ofCode(state);
  }

  /** The name of the step that is done now, or was done last. */
  public String getStep() {
    return step;
  }

  public int getRunOutDays() {
    return runOutDays;
  }

  public String getPolicyVersion() {
    return policyVersion;
  }

  public String getStartedBy() {
    return startedBy;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  /** When entities and lists were taken down; empty until then. */
  public Optional<Instant> getFrozenAt() {
    return Optional.ofNullable(frozenAt);
  }

  public Optional<Instant> getFinishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** The batch execution that does the work, the newest when it was resumed. */
  public Optional<Long> getExecutionId() {
    return Optional.ofNullable(executionId);
  }

  public Optional<Integer> getEntities() {
    return Optional.ofNullable(entities);
  }

  /** How many clinicians are on the lists; empty until they are counted. */
  public Optional<Integer> getClinicians() {
    return Optional.ofNullable(clinicians);
  }

  /** How many of them are determined. */
  public int getDetermined() {
    return determined;
  }

  /** The last NPI that is determined; empty before the first. */
  public Optional<String> getDeterminedTo() {
    return Optional.ofNullable(determinedTo);
  }

  public int getQps() {
    return qps;
  }

  public int getPartialQps() {
    return partialQps;
  }

  /** Why it stopped, for people; empty unless it did. */
  public Optional<String> getProblem() {
    return Optional.ofNullable(problem);
  }

  /** Notes the batch execution that now does the work. */
  public void executedBy(long newExecutionId) {
    executionId = newExecutionId;
  }

  /** Notes what is done now. */
  public void at(String newStep) {
    step = newStep;
  }

  /** Notes that entities and lists are taken down. */
  public void freeze(int newEntities, int newClinicians, Instant at) {
    entities = newEntities;
    clinicians = newClinicians;
    frozenAt = at;
  }

  /** Notes that more clinicians are determined. */
  public void determined(String to, int more, int moreQps, int morePartialQps) {
    determinedTo = to;
    determined += more;
    qps += moreQps;
    partialQps += morePartialQps;
  }

  /** Notes that it goes on after a stop. */
  public void resume() {
    state = QpRunState.RUNNING.code();
    problem = null;
  }

  /** Ends it. */
  public void complete(Instant at) {
    finishedAt = at;
    state = QpRunState.COMPLETED.code();
  }

  /** Notes that it stopped. */
  public void fail(String newProblem) {
    problem = newProblem;
    state = QpRunState.FAILED.code();
  }

  /** Ends it without a result. */
  public void giveUp() {
    state = QpRunState.GIVEN_UP.code();
  }
}
