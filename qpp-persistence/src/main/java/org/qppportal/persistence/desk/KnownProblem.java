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

/** Something that several people ask about for the same reason. */
@Entity
@Table(name = "known_problem")
public class KnownProblem {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "title")
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version
  @Column(name = "version")
  private int version;

  /** For the persistence provider. */
  protected KnownProblem() {}

  /** Makes a new one. */
  public KnownProblem(String title, String description, String by, Instant at) {
    this.title = title;
    this.description = description;
    this.openedBy = by;
    this.openedAt = at;
  }

  public Long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public String getDescription() {
    return description;
  }

  public String getOpenedBy() {
    return openedBy;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  /** When it was over; empty while it is not. */
  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** When all were answered last; empty if never. */
  public Optional<Instant> getAnsweredAt() {
    return Optional.ofNullable(answeredAt);
  }

  public int getVersion() {
    return version;
  }

  /** All who asked have got one answer. */
  public void answered(Instant at) {
    answeredAt = at;
  }

  /** It is over. */
  public void end(Instant at) {
    endedAt = at;
  }
}
