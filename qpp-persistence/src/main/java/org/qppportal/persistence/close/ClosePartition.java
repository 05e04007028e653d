package org.qppportal.persistence.close;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A range of TINs that is one piece of a run's work. */
@Entity
@Table(name = "close_partition")
@IdClass(ClosePartition.Key.class)
public class ClosePartition {

  @Id
  @Column(name = "run_id")
  private long runId;

  @Id
  @Column(name = "number")
  private int number;

  @Column(name = "from_tin")
  private String fromTin;

  @Column(name = "to_tin")
  private String toTin;

  @Column(name = "clinicians")
  private int clinicians;

  @Column(name = "scored_at")
  private Instant scoredAt;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  /** For the persistence provider. */
  protected ClosePartition() {}

  /** Makes a new one; the range's end may be null, for the last. */
  public ClosePartition(long runId, int number, TinRange range, int clinicians) {
    this.runId = runId;
    this.number = number;
    this.fromTin = range.from();
    this.toTin = range.to();
    this.clinicians = clinicians;
  }

  public int getNumber() {
    return number;
  }

  /** The TINs. */
  public TinRange getRange() {
    return new TinRange(fromTin, toTin);
  }

  public int getClinicians() {
    return clinicians;
  }

  public boolean isScored() {
    return scoredAt != null;
  }

  public boolean isChosen() {
    return chosenAt != null;
  }

  /** Notes that its entities are scored; in the transaction that stores the scores. */
  public void scored(Instant at) {
    scoredAt = at;
  }

  /** Notes that the rest of its clinicians have their score; in the same transaction. */
  public void chosen(Instant at) {
    chosenAt = at;
  }

  /** The two parts of the primary key. */
  public record Key(long runId, int number) {}
}
