package org.qppportal.persistence.close;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** One close of a performance year: from the freeze of its population to the payment file. */
@Entity
@Table(name = "close_run")
public class CloseRun {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "version")
  private int version;

  @Column(name = "state")
  private String state;

  @Column(name = "policy_version")
  private String policyVersion;

  @Column(name = "catalogue_version")
  private String catalogueVersion;

  @Column(name = "input_fingerprint")
  private String inputFingerprint;

  @Column(name = "eligibility_run_id")
  private Long eligibilityRunId;

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

  @Column(name = "scaling")
  private BigDecimal scaling;

  @Column(name = "exceptional_scaling")
  private BigDecimal exceptionalScaling;

  @Column(name = "file_sha256")
  private String fileSha256;

  @Column(name = "file_bytes")
  private Long fileBytes;

  @Column(name = "file_lines")
  private Integer fileLines;

  @Column(name = "reconciliation")
  private String reconciliation;

  @Column(name = "peak_heap_bytes")
  private Long peakHeapBytes;

  @Column(name = "problem")
  private String problem;

  /** For the persistence provider. */
  protected CloseRun() {}

  /** Makes a new one, under way. */
  public CloseRun(
      int performanceYear,
      int version,
      String policyVersion,
      String catalogueVersion,
      String startedBy,
      Instant startedAt) {
    this.performanceYear = performanceYear;
    this.version = version;
    this.state = CloseState.RUNNING.code();
    this.policyVersion = policyVersion;
    this.catalogueVersion = catalogueVersion;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  public long getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** Counts the year's runs from 1; every one after the first is a correction. */
  public int getVersion() {
    return version;
  }

  public CloseState getState() {
    return CloseState.ofCode(state);
  }

  public String getPolicyVersion() {
    return policyVersion;
  }

  public String getCatalogueVersion() {
    return catalogueVersion;
  }

  /** Identifies the inputs as they were when the run began; empty until then. */
  public Optional<String> getInputFingerprint() {
    return Optional.ofNullable(inputFingerprint);
  }

  /** The determination of eligibility that it keeps to; empty where there was none. */
  public Optional<Long> getEligibilityRunId() {
    return Optional.ofNullable(eligibilityRunId);
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

  /** How many TIN/NPIs it closes; empty until they are counted. */
  public Optional<Integer> getClinicians() {
    return Optional.ofNullable(clinicians);
  }

  /** What positive adjustments are multiplied by; empty until solved. */
  public Optional<BigDecimal> getScaling() {
    return Optional.ofNullable(scaling);
  }

  /** What additional adjustments are multiplied by; empty until solved. */
  public Optional<BigDecimal> getExceptionalScaling() {
    return Optional.ofNullable(exceptionalScaling);
  }

  /** SHA-256 of the payment file; empty until written. */
  public Optional<String> getFileSha256() {
    return Optional.ofNullable(fileSha256);
  }

  public Optional<Long> getFileBytes() {
    return Optional.ofNullable(fileBytes);
  }

  /** Lines of the payment file that adjust somebody's payment. */
  public Optional<Integer> getFileLines() {
    return Optional.ofNullable(fileLines);
  }

  /** The reconciliation as JSON; empty until made. */
  public Optional<String> getReconciliation() {
    return Optional.ofNullable(reconciliation);
  }

  /** The most heap that the server used during the run, in bytes. */
  public Optional<Long> getPeakHeapBytes() {
    return Optional.ofNullable(peakHeapBytes);
  }

  /** Why it stopped, for people; empty unless it did. */
  public Optional<String> getProblem() {
    return Optional.ofNullable(problem);
  }

  /**
   * Notes the inputs that it closes.
   *
   * @param newEligibilityRun the determination of eligibility to keep to; empty for none
   */
  public void freeze(int newClinicians, String newFingerprint, Optional<Long> newEligibilityRun) {
    clinicians = newClinicians;
    eligibilityRunId = newEligibilityRun.orElse(null);
    inputFingerprint = newFingerprint;
  }

  /** Notes the batch execution that now does the work. */
  public void executedBy(long newExecutionId) {
    executionId = newExecutionId;
  }

  /** Notes that it goes on after a stop. */
  public void resume() {
    state = CloseState.RUNNING.code();
    problem = null;
  }

  /** Notes the factors. */
  public void solved(BigDecimal newScaling, BigDecimal newExceptionalScaling) {
    scaling = newScaling;
    exceptionalScaling = newExceptionalScaling;
  }

  /** Notes the payment file. */
  public void filed(String sha256, long bytes, int lines) {
    fileSha256 = sha256;
    fileBytes = bytes;
    fileLines = lines;
  }

  /** Ends it. */
  public void complete(String newReconciliation, long newPeakHeapBytes, Instant at) {
    reconciliation = newReconciliation;
    peakHeapBytes = newPeakHeapBytes;
    finishedAt = at;
    state = CloseState.COMPLETED.code();
  }

  /** Notes that it stopped. */
  public void fail(String newProblem) {
    problem = newProblem;
    state = CloseState.FAILED.code();
  }
}
