package org.qppportal.persistence.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A mail that came in and what was done with it. */
@Entity
@Table(name = "incoming_mail")
public class TakenMail {

  @Id private String fingerprint;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "sender")
  private String sender;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "ticket_number")
  private String ticketNumber;

  @Column(name = "taken_at")
  private Instant takenAt;

  /** For the persistence provider. */
  protected TakenMail() {}

  /** Makes a new one. */
  public TakenMail(
      String fingerprint,
      Optional<String> messageId,
      String sender,
      String outcome,
      Optional<String> ticketNumber,
      Instant takenAt) {
    this.fingerprint = fingerprint;
    this.messageId = messageId.orElse(null);
    this.sender = sender;
    this.outcome = outcome;
    this.ticketNumber = ticketNumber.orElse(null);
    this.takenAt = takenAt;
  }

  /** A hash of what makes it this mail and no other. */
  public String getFingerprint() {
    return fingerprint;
  }

  public Optional<String> getMessageId() {
    return Optional.ofNullable(messageId);
  }

  /** The address that it says it is from, in lower case. */
  public String getSender() {
    return sender;
  }

  /** What was done with it. */
  public String getOutcome() {
    return outcome;
  }

  /** The ticket that it was added to. */
  public Optional<String> getTicketNumber() {
    return Optional.ofNullable(ticketNumber);
  }

  public Instant getTakenAt() {
    return takenAt;
  }
}
