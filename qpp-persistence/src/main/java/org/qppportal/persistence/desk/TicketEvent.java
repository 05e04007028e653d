package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a ticket besides what was written. */
@Entity
@Table(name = "ticket_event")
public class TicketEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket")
  private long ticket;

  @Column(name = "what")
  private String what;

  @Column(name = "detail")
  private String detail;

  @Column(name = "internal")
  private boolean internal;

  @Column(name = "by_account")
  private String by;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** For the persistence provider. */
  protected TicketEvent() {}

  /**
   * Makes a new one.
   *
   * @param what a word that the core knows
   * @param internal whether only staff are told
   */
  public TicketEvent(
      long ticket,
      String what,
      Optional<String> detail,
      boolean internal,
      String by,
      Instant happenedAt) {
    this.ticket = ticket;
    this.what = what;
    this.detail = detail.orElse(null);
    this.internal = internal;
    this.by = by;
    this.happenedAt = happenedAt;
  }

  public long getTicket() {
    return ticket;
  }

  public String getWhat() {
    return what;
  }

  public Optional<String> getDetail() {
    return Optional.ofNullable(detail);
  }

  public boolean isInternal() {
    return internal;
  }

  public String getBy() {
    return by;
  }

  public Instant getHappenedAt() {
    return happenedAt;
  }
}
