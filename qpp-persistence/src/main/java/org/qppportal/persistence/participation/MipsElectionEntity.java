package org.qppportal.persistence.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody chose who may opt in. Read only: {@link MipsElections} stores it. */
@Entity
@Table(name = "mips_election")
@IdClass(MipsElectionEntity.Key.class)
public class MipsElectionEntity {

  @Id
  @Column(name = "practice_id")
  private UUID practiceId;

  @Id
  @Column(name = "npi")
  private String npi;

  @Id
  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "choice")
  private String choice;

  @Column(name = "elected_by")
  private String electedBy;

  @Column(name = "elected_at")
  private Instant electedAt;

  /** For the persistence provider. */
  protected MipsElectionEntity() {}

  MipsElections.Row row() {
    return new MipsElections.Row(npi, choice, electedBy, electedAt);
  }

  /** The three parts of the primary key. */
  public record Key(UUID practiceId, String npi, int performanceYear) {}
}
