package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.type.TicketKind;

/** An answer that staff give often. */
@Entity
@Table(name = "reply_template")
public class ReplyTemplate {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "title")
  private String title;

  @Column(name = "body")
  private String body;

  @Column(name = "kind")
  private TicketKind kind;

  @Column(name = "command")
  private String command;

  @Column(name = "cause")
  private String cause;

  @Column(name = "retired")
  private boolean retired;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "version")
  private int version;

  /** Makes a new one without content, which {@link #change} gives it. */
  public ReplyTemplate() {
    // Nothing to set: the provider and those who write a new one fill it.
  }

  public Long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  /** The text, with placeholders such as {@code {{name}}}. */
  public String getBody() {
    return body;
  }

  /** The kind of ticket that it is for; empty for all. */
  public Optional<TicketKind> getKind() {
    return Optional.ofNullable(kind);
  }

  /** What is to be done with it: REPLY, ASK_USER or SOLVE. */
  public String getCommand() {
    return command;
  }

  /** What such a ticket comes from, for reports. */
  public Optional<String> getCause() {
    return Optional.ofNullable(cause);
  }

  public String getChangedBy() {
    return changedBy;
  }

  public Instant getChangedAt() {
    return changedAt;
  }

  public int getVersion() {
    return version;
  }

  /** Says something else from now on. */
  public void change(
      String newTitle,
      String newBody,
      Optional<TicketKind> newKind,
      String newCommand,
      Optional<String> newCause) {
    title = newTitle;
    body = newBody;
    kind = newKind.orElse(null);
    command = newCommand;
    cause = newCause.orElse(null);
  }

  /** Is not offered any more. */
  public void retire() {
    retired = true;
  }

  /** Takes down who changed it. */
  public void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
  }
}
