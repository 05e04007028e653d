package org.qppportal.persistence.dataaudit;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file in the evidence locker. Never changes. */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "item_id")
  private UUID itemId;

  @Column(name = "name")
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "bytes")
  private long bytes;

  @Column(name = "sha256")
  private String sha256;

  @Basic(fetch = FetchType.LAZY)
  @Column(name = "content")
  private byte[] content;

  @Column(name = "sent_by")
  private String sentBy;

  @Column(name = "sent_by_name")
  private String sentByName;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** For the persistence provider. */
  protected EvidenceFile() {}

  /** Makes a new one. */
  public EvidenceFile(
      UUID id,
      UUID itemId,
      String name,
      String mediaType,
      long bytes,
      String sha256,
      byte[] content,
      String sentBy,
      String sentByName,
      Instant sentAt) {
    this.id = id;
    this.itemId = itemId;
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.content = content.clone();
    this.sentBy = sentBy;
    this.sentByName = sentByName;
    this.sentAt = sentAt;
  }

  public UUID getId() {
    return id;
  }

  public UUID getItemId() {
    return itemId;
  }

  public String getName() {
    return name;
  }

  public String getMediaType() {
    return mediaType;
  }

  public long getBytes() {
    return bytes;
  }

  public String getSha256() {
    return sha256;
  }

  public byte[] getContent() {
    return content.clone();
  }

  public String getSentBy() {
    return sentBy;
  }

  public String getSentByName() {
    return sentByName;
  }

  public Instant getSentAt() {
    return sentAt;
  }
}
