package org.qppportal.persistence.dataaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.qppportal.persistence.type.EvidenceVerdict;

/** What a reviewer found in the evidence for an item. Never changes. */
@Entity
@Table(name = "evidence_finding")
public class EvidenceFinding {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Column(name = "item_id")
  private UUID itemId;

  @Column(name = "verdict")
  private EvidenceVerdict verdict;

  @Column(name = "reason")
  private String reason;

  @Column(name = "found_by")
  private String foundBy;

  @Column(name = "found_at")
  private Instant foundAt;

  /** For the persistence provider. */
  protected EvidenceFinding() {}

  /** Makes a new one. */
  public EvidenceFinding(
      UUID itemId, EvidenceVerdict verdict, String reason, String foundBy, Instant foundAt) {
    this.itemId = itemId;
    this.verdict = verdict;
    this.reason = reason;
    this.foundBy = foundBy;
    this.foundAt = foundAt;
  }

  public UUID getItemId() {
    return itemId;
  }

  public EvidenceVerdict getVerdict() {
    return verdict;
  }

  public String getReason() {
    return reason;
  }

  public String getFoundBy() {
    return foundBy;
  }

  public Instant getFoundAt() {
    return foundAt;
  }
}
