package org.qppportal.persistence.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One determination of who is in the program in a year. */
@Entity
@Table(name = "eligibility_run")
public class EligibilityRun {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "version")
  private int version;

  @Column(name = "state")
  private String state;

  @Column(name = "step")
  private String step;

  @Column(name = "policy_version")
  private String policyVersion;

  @Column(name = "both_segments")
  private boolean bothSegments;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "execution_id")
  private Long executionId;

  @Column(name = "clinicians")
  private Integer clinicians;

  @Column(name = "determined")
  private int determined;

  @Column(name = "determined_to")
  private String determinedTo;

  @Column(name = "problem")
  private String problem;

  /** For the persistence provider. */
  protected EligibilityRun() {}

  /**
   * Makes a new one, under way.
   *
   * @param firstStep the code of the step that it begins with
   * @param bothSegments whether both segments are over, or only the first
   */
  public EligibilityRun(
      int performanceYear,
      int version,
      String firstStep,
      String policyVersion,
      boolean bothSegments,
      String startedBy,
      Instant startedAt) {
    this.performanceYear = performanceYear;
    this.version = version;
    this.state = EligibilityRunState.RUNNING.code();
    this.step = firstStep;
    this.policyVersion = policyVersion;
    this.bothSegments = bothSegments;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  public long getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** Counts the year's runs from 1. */
  public int getVersion() {
    return version;
  }

  public EligibilityRunState getState() {
    return EligibilityRunState.ofCode(state);
  }

  /** The code of the step that is being done, or was when it stopped. */
  public String getStep() {
    return step;
  }

  public String getPolicyVersion() {
    return policyVersion;
  }

  /** Whether both segments were over when it began. */
  public boolean isBothSegments() {
    return bothSegments;
  }

  public String getStartedBy() {
    return startedBy;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  public Optional<Instant> getFinishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** The batch execution that does the work, the newest when it was resumed. */
  public Optional<Long> getExecutionId() {
    return Optional.ofNullable(executionId);
  }

  /** How many TIN/NPIs it determines; empty until they are counted. */
  public Optional<Integer> getClinicians() {
    return Optional.ofNullable(clinicians);
  }

  /** How many TIN/NPIs are determined. */
  public int getDetermined() {
    return determined;
  }

  /** The TIN up to which everybody is determined; empty at first. */
  public Optional<String> getDeterminedTo() {
    return Optional.ofNullable(determinedTo);
  }

  /** Why it stopped, for people; empty unless it did. */
  public Optional<String> getProblem() {
    return Optional.ofNullable(problem);
  }

  /** Notes the batch execution that now does the work. */
  public void executedBy(long newExecutionId) {
    executionId = newExecutionId;
  }

  /** Notes the step that begins. */
  public void begin(String newStep) {
    step = newStep;
  }

  /** Notes how many there are to determine. */
  public void counted(int newClinicians) {
    clinicians = newClinicians;
  }

  /** Notes that everybody up to a TIN is determined. */
  public void determined(String tin, int more) {
    determinedTo = tin;
    determined += more;
  }

  /** Notes that it goes on after a stop. */
  public void resume() {
    state = EligibilityRunState.RUNNING.code();
    problem = null;
  }

  /** Notes that it stopped. */
  public void fail(String newProblem) {
    problem = newProblem;
    state = EligibilityRunState.FAILED.code();
  }

  /** Ends it. */
  public void complete(Instant at) {
    finishedAt = at;
    state = EligibilityRunState.COMPLETED.code();
  }
}
