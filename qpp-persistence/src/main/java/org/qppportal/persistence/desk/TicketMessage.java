package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.qppportal.persistence.type.TicketChannel;

/** Something that was written in a ticket. Nothing written is ever changed. */
@Entity
@Table(name = "ticket_message")
public class TicketMessage {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket")
  private long ticket;

  @Column(name = "internal")
  private boolean internal;

  @Column(name = "by_staff")
  private boolean byStaff;

  @Column(name = "author")
  private String author;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "channel")
  private TicketChannel channel;

  @Column(name = "body")
  private String body;

  @Column(name = "written_at")
  private Instant writtenAt;

  /** For the persistence provider. */
  protected TicketMessage() {}

  /**
   * Makes a new one.
   *
   * @param internal whether it is for staff alone
   * @param author the account, or the address of somebody who cannot sign in
   */
  public TicketMessage(
      long ticket,
      boolean internal,
      boolean byStaff,
      String author,
      String authorName,
      TicketChannel channel,
      String body,
      Instant writtenAt) {
    this.ticket = ticket;
    this.internal = internal;
    this.byStaff = byStaff;
    this.author = author;
    this.authorName = authorName;
    this.channel = channel;
    this.body = body;
    this.writtenAt = writtenAt;
  }

  public long getId() {
    return id;
  }

  public long getTicket() {
    return ticket;
  }

  public boolean isInternal() {
    return internal;
  }

  public boolean isByStaff() {
    return byStaff;
  }

  public String getAuthor() {
    return author;
  }

  public String getAuthorName() {
    return authorName;
  }

  public TicketChannel getChannel() {
    return channel;
  }

  public String getBody() {
    return body;
  }

  public Instant getWrittenAt() {
    return writtenAt;
  }
}
