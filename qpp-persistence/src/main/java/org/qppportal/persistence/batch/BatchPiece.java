package org.qppportal.persistence.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A piece of a file, as it came. */
@Entity
@Table(name = "batch_piece")
@IdClass(BatchPiece.Key.class)
public class BatchPiece {

  /**
   * Which piece.
   *
   * @param batchId of which file
   * @param number counted from 0
   */
  public record Key(UUID batchId, int number) implements Serializable {}

  @Id
  @Column(name = "batch_id")
  private UUID batchId;

  @Id private int number;

  @Column(name = "content")
  private byte[] content;

  /** For the persistence provider. */
  protected BatchPiece() {}

  /** Makes a new one. */
  public BatchPiece(UUID batchId, int number, byte[] content) {
    this.batchId = batchId;
    this.number = number;
    this.content = content;
  }

  public byte[] getContent() {
    return content;
  }
}
