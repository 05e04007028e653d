package org.qppportal.persistence.desk;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that came with a message. */
@Entity
@Table(name = "ticket_attachment")
public class TicketAttachment {

  @Id private UUID id;

  @Column(name = "ticket")
  private long ticket;

  @Column(name = "message_id")
  private long messageId;

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

  @Column(name = "attached_at")
  private Instant attachedAt;

  /** For the persistence provider. */
  protected TicketAttachment() {}

  /** Makes a new one. */
  public TicketAttachment(
      UUID id,
      long ticket,
      long messageId,
      String name,
      String mediaType,
      String sha256,
      byte[] content,
      Instant attachedAt) {
    this.id = id;
    this.ticket = ticket;
    this.messageId = messageId;
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = content.length;
    this.sha256 = sha256;
    this.content = content.clone();
    this.attachedAt = attachedAt;
  }

  public UUID getId() {
    return id;
  }

  public long getTicket() {
    return ticket;
  }

  public long getMessageId() {
    return messageId;
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
}
