package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.type.QualityVerdict;

/** A closed ticket that somebody else of the desk reads again. */
@Entity
@Table(name = "quality_check")
public class QualityCheck {

  @Id private long ticket;

  @Column(name = "drawn_at")
  private Instant drawnAt;

  @Column(name = "reviewer")
  private String reviewer;

  @Column(name = "verdict")
  private String verdict;

  @Column(name = "note")
  private String note;

  @Column(name = "checked_at")
  private Instant checkedAt;

  /** For the persistence provider. */
  protected QualityCheck() {}

  /** Makes a new one, which nobody has done. */
  public QualityCheck(long ticket, Instant drawnAt) {
    this.ticket = ticket;
    this.drawnAt = drawnAt;
  }

  public long getTicket() {
    return ticket;
  }

  public Optional<String> getReviewer() {
    return Optional.ofNullable(reviewer);
  }

  public Optional<QualityVerdict> getVerdict() {
    return Optional.ofNullable(verdict).flatMap(QualityVerdict::ofCode);
  }

  public Optional<String> getNote() {
    return Optional.ofNullable(note);
  }

  public Optional<Instant> getCheckedAt() {
    return Optional.ofNullable(checkedAt);
  }

  /**
   * Keeps what was found.
   *
   * @param by the account of who read it again
   */
  public void check(String by, QualityVerdict found, String why, Instant at) {
    reviewer = by;
    verdict = found.code();
    note = why.isEmpty() ? null : why;
    checkedAt = at;
  }
}
