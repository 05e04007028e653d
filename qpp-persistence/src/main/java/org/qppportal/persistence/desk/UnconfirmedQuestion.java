package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.TicketKind;

/** A question of somebody who has not proven their address yet; it is no ticket. */
@Entity
@Table(name = "unconfirmed_question")
public class UnconfirmedQuestion {

  @Id private UUID id;

  @Column(name = "name")
  private String name;

  @Column(name = "address")
  private String address;

  @Column(name = "kind")
  private TicketKind kind;

  @Column(name = "legacy_program")
  private String legacyProgram;

  @Column(name = "subject")
  private String subject;

  @Column(name = "body")
  private String body;

  @Column(name = "asked_at")
  private Instant askedAt;

  /** For the persistence provider. */
  protected UnconfirmedQuestion() {}

  /**
   * Makes a new one.
   *
   * @param name what to call the sender
   * @param address in lower case
   * @param legacyProgram PQRS, VALUE_MODIFIER or EHR_INCENTIVE
   */
  public UnconfirmedQuestion(
      UUID id,
      String name,
      String address,
      TicketKind kind,
      Optional<String> legacyProgram,
      String subject,
      String body,
      Instant askedAt) {
    this.id = id;
    this.name = name;
    this.address = address;
    this.kind = kind;
    this.legacyProgram = legacyProgram.orElse(null);
    this.subject = subject;
    this.body = body;
    this.askedAt = askedAt;
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getAddress() {
    return address;
  }

  public TicketKind getKind() {
    return kind;
  }

  public Optional<String> getLegacyProgram() {
    return Optional.ofNullable(legacyProgram);
  }

  public String getSubject() {
    return subject;
  }

  public String getBody() {
    return body;
  }

  public Instant getAskedAt() {
    return askedAt;
  }
}
