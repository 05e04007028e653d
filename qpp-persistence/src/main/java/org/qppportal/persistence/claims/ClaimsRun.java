package org.qppportal.persistence.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One load of a year's claim lines. */
@Entity
@Table(name = "claims_run")
public class ClaimsRun {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "version")
  private int version;

  @Column(name = "state")
  private String state;

  @Column(name = "catalogue_version")
  private String catalogueVersion;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_bytes")
  private long fileBytes;

  @Column(name = "file_sha256")
  private String fileSha256;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "execution_id")
  private Long executionId;

  @Column(name = "rows_read")
  private Long rowsRead;

  @Column(name = "lines_done")
  private long linesDone;

  @Column(name = "practices_done")
  private int practicesDone;

  @Column(name = "sets_stored")
  private int setsStored;

  @Column(name = "sets_withdrawn")
  private Integer setsWithdrawn;

  @Column(name = "errors")
  private long errors;

  @Column(name = "warnings")
  private long warnings;

  @Column(name = "problem")
  private String problem;

  /** For the persistence provider. */
  protected ClaimsRun() {}

  /** Makes a new one, under way. */
  public ClaimsRun(
      int performanceYear,
      int version,
      String catalogueVersion,
      LoadedFile file,
      String startedBy,
      Instant startedAt) {
    this.performanceYear = performanceYear;
    this.version = version;
    this.state = ClaimsRunState.RUNNING.code();
    this.catalogueVersion = catalogueVersion;
    this.fileName = file.name();
    this.fileBytes = file.bytes();
    this.fileSha256 = file.sha256();
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  /**
   * The file of a load.
   *
   * @param name as it was chosen
   * @param bytes its length
   * @param sha256 of its bytes
   */
  public record LoadedFile(String name, long bytes, String sha256) {}

  public long getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** Counts the year's loads from 1. */
  public int getVersion() {
    return version;
  }

  public ClaimsRunState getState() {
    return ClaimsRunState.ofCode(state);
  }

  /** Which measures data its rules are from. */
  public String getCatalogueVersion() {
    return catalogueVersion;
  }

  public LoadedFile getFile() {
    return new LoadedFile(fileName, fileBytes, fileSha256);
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

  /** How many claim lines the file has; empty until they are counted. */
  public Optional<Long> getRowsRead() {
    return Optional.ofNullable(rowsRead);
  }

  public long getLinesDone() {
    return linesDone;
  }

  public int getPracticesDone() {
    return practicesDone;
  }

  /** How many measurement sets it gave. */
  public int getSetsStored() {
    return setsStored;
  }

  /** How many sets of earlier loads it does not give any more; empty until the end. */
  public Optional<Integer> getSetsWithdrawn() {
    return Optional.ofNullable(setsWithdrawn);
  }

  public long getErrors() {
    return errors;
  }

  public long getWarnings() {
    return warnings;
  }

  /** Why it stopped, for people; empty unless it did. */
  public Optional<String> getProblem() {
    return Optional.ofNullable(problem);
  }

  /** Notes the batch execution that now does the work. */
  public void executedBy(long newExecutionId) {
    executionId = newExecutionId;
  }

  /** Notes what reading the file showed. */
  public void checked(long rows, long newErrors, long newWarnings) {
    rowsRead = rows;
    errors = newErrors;
    warnings = newWarnings;
  }

  /** Notes that measuring begins, or begins again. */
  public void measuring() {
    linesDone = 0;
    practicesDone = 0;
    setsStored = 0;
  }

  /** Notes that a practice is done. */
  public void practiceDone(long lines, int sets) {
    linesDone += lines;
    practicesDone++;
    setsStored += sets;
  }

  /** Notes that it goes on after a stop. */
  public void resume() {
    state = ClaimsRunState.RUNNING.code();
    problem = null;
  }

  /** Notes that it stopped. */
  public void fail(String newProblem) {
    problem = newProblem;
    state = ClaimsRunState.FAILED.code();
  }

  /** Ends it, because the file has errors. */
  public void refuse(Instant at) {
    finishedAt = at;
    state = ClaimsRunState.REFUSED.code();
  }

  /** Ends it. */
  public void complete(int withdrawn, Instant at) {
    setsWithdrawn = withdrawn;
    finishedAt = at;
    state = ClaimsRunState.COMPLETED.code();
  }
}
