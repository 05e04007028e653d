package org.qppportal.persistence.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The work on one file of many clinicians or practices. */
@Entity
@Table(name = "batch")
public class Batch {

  @Id private UUID id;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "organization_name")
  private String organizationName;

  @Column(name = "username")
  private String username;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content_sha256")
  private String contentSha256;

  @Column(name = "content_length")
  private long contentLength;

  @Column(name = "state")
  private String state;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "execution_id")
  private Long executionId;

  @Column(name = "header")
  private String header;

  @Column(name = "performance_year")
  private String performanceYear;

  @Column(name = "rows_read")
  private int rowsRead;

  @Column(name = "entities")
  private int entities;

  @Column(name = "next_entity")
  private int nextEntity;

  @Column(name = "entities_stored")
  private int entitiesStored;

  @Column(name = "entities_unchanged")
  private int entitiesUnchanged;

  @Column(name = "entities_refused")
  private int entitiesRefused;

  @Column(name = "rows_accepted")
  private int rowsAccepted;

  @Column(name = "rows_refused")
  private int rowsRefused;

  @Column(name = "problem")
  private String problem;

  /** For the persistence provider. */
  protected Batch() {}

  /** Makes a new one, received. */
  public Batch(
      UUID id,
      UUID organizationId,
      String organizationName,
      String username,
      Optional<String> fileName,
      String contentSha256,
      long contentLength,
      Instant receivedAt) {
    this.id = id;
    this.organizationId = organizationId;
    this.organizationName = organizationName;
    this.username = username;
    this.fileName = fileName.orElse(null);
    this.contentSha256 = contentSha256;
    this.contentLength = contentLength;
    this.receivedAt = receivedAt;
    this.state = BatchState.RECEIVED.code();
  }

  public UUID getId() {
    return id;
  }

  /** For whom it was sent. */
  public UUID getOrganizationId() {
    return organizationId;
  }

  public String getOrganizationName() {
    return organizationName;
  }

  /** Who sent it. */
  public String getUsername() {
    return username;
  }

  public Optional<String> getFileName() {
    return Optional.ofNullable(fileName);
  }

  public String getContentSha256() {
    return contentSha256;
  }

  public long getContentLength() {
    return contentLength;
  }

  public BatchState getState() {
    return BatchState.ofCode(state);
  }

  /** Whether somebody asked for it to stop. */
  public boolean isCancelRequested() {
    return cancelRequested;
  }

  public Instant getReceivedAt() {
    return receivedAt;
  }

  public Optional<Instant> getFinishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** The batch execution that does the work, the newest when it went on after a stop. */
  public Optional<Long> getExecutionId() {
    return Optional.ofNullable(executionId);
  }

  /** The names in the file's first row, separated as its cells are; empty until it was read. */
  public Optional<String> getHeader() {
    return Optional.ofNullable(header);
  }

  /** The year in the file's first row; empty until it was read, or where that names none. */
  public Optional<String> getPerformanceYear() {
    return Optional.ofNullable(performanceYear);
  }

  public int getRowsRead() {
    return rowsRead;
  }

  /** How many clinicians and practices the file is about; 0 until it was read. */
  public int getEntities() {
    return entities;
  }

  /** The first that is not worked on yet. */
  public int getNextEntity() {
    return nextEntity;
  }

  public int getEntitiesStored() {
    return entitiesStored;
  }

  public int getEntitiesUnchanged() {
    return entitiesUnchanged;
  }

  public int getEntitiesRefused() {
    return entitiesRefused;
  }

  public int getRowsAccepted() {
    return rowsAccepted;
  }

  public int getRowsRefused() {
    return rowsRefused;
  }

  /** Why it stopped, for people; empty unless it did. */
  public Optional<String> getProblem() {
    return Optional.ofNullable(problem);
  }

  /** Notes the batch execution that now does the work. */
  public void executedBy(long newExecutionId) {
    executionId = newExecutionId;
  }

  /** Notes that the file is being read. */
  public void check() {
    state = BatchState.CHECKING.code();
    rowsRead = 0;
  }

  /** Notes how far the reading is. */
  public void read(int rows) {
    rowsRead = rows;
  }

  /** Notes what the file holds. */
  public void checked(String newHeader, Optional<String> newYear, int rows, int newEntities) {
    header = newHeader;
    performanceYear = newYear.orElse(null);
    rowsRead = rows;
    entities = newEntities;
    state = BatchState.STORING.code();
  }

  /** Notes what became of the next clinicians and practices, up to but not including one. */
  public void advance(
      int newNextEntity, int stored, int unchanged, int refused, int acceptedRows, int badRows) {
    nextEntity = newNextEntity;
    entitiesStored += stored;
    entitiesUnchanged += unchanged;
    entitiesRefused += refused;
    rowsAccepted += acceptedRows;
    rowsRefused += badRows;
  }

  /** Notes that it shall stop. */
  public void requestCancel() {
    cancelRequested = true;
  }

  /** Lets it go on after a stop. */
  public void resume() {
    state = header == null ? BatchState.RECEIVED.code() : BatchState.STORING.code();
    problem = null;
    finishedAt = null;
  }

  /** Ends it. */
  public void end(BatchState newState, Optional<String> newProblem, Instant at) {
    state = newState.code();
    problem = newProblem.orElse(null);
    finishedAt = at;
  }
}
