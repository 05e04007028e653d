package org.qppportal.persistence.viewing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody of the desk who looks at the pages of somebody who asked for help. */
@Entity
@Table(name = "viewing")
public class Viewing {

  @Id private UUID id;

  @Column(name = "staff")
  private String staff;

  @Column(name = "account")
  private String account;

  @Column(name = "ticket")
  private long ticket;

  @Column(name = "reason")
  private String reason;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For the persistence provider. */
  protected Viewing() {}

  /**
   * Makes a new one.
   *
   * @param staff who looks
   * @param account at whose pages
   * @param ticket the ticket that it is for
   */
  public Viewing(
      UUID id,
      String staff,
      String account,
      long ticket,
      String reason,
      Instant beganAt,
      Instant endsAt) {
    this.id = id;
    this.staff = staff;
    this.account = account;
    this.ticket = ticket;
    this.reason = reason;
    this.beganAt = beganAt;
    this.endsAt = endsAt;
  }

  public UUID getId() {
    return id;
  }

  public String getStaff() {
    return staff;
  }

  public String getAccount() {
    return account;
  }

  public long getTicket() {
    return ticket;
  }

  public String getReason() {
    return reason;
  }

  public Instant getBeganAt() {
    return beganAt;
  }

  /** When it is over at the latest. */
  public Instant getEndsAt() {
    return endsAt;
  }

  /** When they stopped; empty if they did not before it was over. */
  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** They stop. */
  public void end(Instant at) {
    endedAt = at;
  }
}
