package org.qppportal.persistence.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A mail that the portal sends. */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket_number")
  private String ticketNumber;

  @Column(name = "recipient")
  private String recipient;

  @Column(name = "reply_to")
  private String replyTo;

  @Column(name = "subject")
  private String subject;

  @Column(name = "body")
  private String body;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "in_reply_to")
  private String inReplyTo;

  @Column(name = "state")
  private String state;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "problem")
  private String problem;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For the persistence provider. */
  protected OutgoingMail() {}

  /** Makes one that is to be sent at once. */
  public OutgoingMail(
      Optional<String> ticketNumber,
      String recipient,
      String replyTo,
      String subject,
      String body,
      String messageId,
      Optional<String> inReplyTo,
      Instant createdAt) {
    this.ticketNumber = ticketNumber.orElse(null);
    this.recipient = recipient;
    this.replyTo = replyTo;
    this.subject = subject;
    this.body = body;
    this.messageId = messageId;
    this.inReplyTo = inReplyTo.orElse(null);
    this.state = OutgoingState.WAITING.code();
    this.nextAttemptAt = createdAt;
    this.createdAt = createdAt;
  }

  public Long getId() {
    return id;
  }

  /** The number of the ticket that it is about. */
  public Optional<String> getTicketNumber() {
    return Optional.ofNullable(ticketNumber);
  }

  public String getRecipient() {
    return recipient;
  }

  public String getReplyTo() {
    return replyTo;
  }

  public String getSubject() {
    return subject;
  }

  public String getBody() {
    return body;
  }

  /** Its Message-ID, in angle brackets. */
  public String getMessageId() {
    return messageId;
  }

  /** The Message-ID of the mail that it answers or goes on from. */
  public Optional<String> getInReplyTo() {
    return Optional.ofNullable(inReplyTo);
  }

  public OutgoingState getState() {
    return OutgoingState.ofCode(state);
  }

  /** How often somebody began to send it. */
  public int getAttempts() {
    return attempts;
  }

  public Instant getNextAttemptAt() {
    return nextAttemptAt;
  }

  /** Why it could not be sent the last time. */
  public Optional<String> getProblem() {
    return Optional.ofNullable(problem);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /**
   * Notes that somebody begins to send it.
   *
   * @param until when somebody else may, should nothing be heard of it
   */
  public void begin(Instant until) {
    attempts++;
    nextAttemptAt = until;
  }

  /** Notes that a mail server has it. */
  public void sent(Instant at) {
    state = OutgoingState.SENT.code();
    problem = null;
    endedAt = at;
  }

  /** Notes that it could not be sent, and when to try again. */
  public void postpone(String why, Instant until) {
    problem = why;
    nextAttemptAt = until;
  }

  /** Notes that it will never be sent. */
  public void fail(String why, Instant at) {
    state = OutgoingState.FAILED.code();
    problem = why;
    endedAt = at;
  }
}
