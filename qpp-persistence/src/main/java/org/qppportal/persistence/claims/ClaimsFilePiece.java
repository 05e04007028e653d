package org.qppportal.persistence.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A piece of a file of claim lines, kept until its load has ended. */
@Entity
@Table(name = "claims_file_piece")
@IdClass(ClaimsFilePiece.Key.class)
public class ClaimsFilePiece {

  @Id
  @Column(name = "run_id")
  private long runId;

  @Id
  @Column(name = "number")
  private int number;

  @Column(name = "content")
  private byte[] content;

  /** For the persistence provider. */
  protected ClaimsFilePiece() {}

  /** Makes a new one; numbers count from 0. */
  public ClaimsFilePiece(long runId, int number, byte[] content) {
    this.runId = runId;
    this.number = number;
    this.content = content;
  }

  public byte[] getContent() {
    return content;
  }

  /** The two parts of the primary key. */
  public record Key(long runId, int number) {}
}
