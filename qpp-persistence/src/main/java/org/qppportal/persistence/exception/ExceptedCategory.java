package org.qppportal.persistence.exception;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.type.Category;

/** A category of an application, and whether data that was sent ended the exception for it. */
@Embeddable
public class ExceptedCategory {

  @Column(name = "category")
  private Category category;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  /** For the persistence provider. */
  protected ExceptedCategory() {}

  ExceptedCategory(Category category) {
    this.category = category;
  }

  public Category getCategory() {
    return category;
  }

  /** When data for the category was sent; empty while the exception holds. */
  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Who sent it. */
  public Optional<String> getEndedBy() {
    return Optional.ofNullable(endedBy);
  }

  void end(String by, Instant at) {
    endedBy = by;
    endedAt = at;
  }
}
