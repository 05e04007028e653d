package org.qppportal.persistence.exception;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** An application for an exception. */
@Entity
@Table(name = "exception_application")
public class ExceptionApplication {

  @Id
  @Column(name = "ticket")
  private long ticket;

  @Column(name = "kind")
  private ExceptionKind kind;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "entity_type")
  private EntityType entityType;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "tin")
  private Tin tin;

  @Column(name = "npi")
  private Npi npi;

  @Column(name = "entity_id")
  private String entityId;

  @Column(name = "reason")
  private ExceptionReason reason;

  @Column(name = "share_percent")
  private Integer sharePercent;

  @Column(name = "state")
  private ExceptionState state;

  @Column(name = "applied_by")
  private String appliedBy;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "exception_category", joinColumns = @JoinColumn(name = "ticket"))
  private List<ExceptedCategory> categories = new ArrayList<>();

  @Version
  @Column(name = "version")
  private int version;

  /**
   * Who is to be excepted, as of a submission.
   *
   * @param practiceId the practice of the TIN
   */
  public record Subject(
      EntityType type,
      Optional<UUID> practiceId,
      Optional<Tin> tin,
      Optional<Npi> npi,
      Optional<String> entityId) {}

  /** For the persistence provider. */
  protected ExceptionApplication() {}

  /** Makes a new one. */
  public ExceptionApplication(
      long ticket,
      ExceptionKind kind,
      int performanceYear,
      Subject subject,
      Optional<ExceptionReason> reason,
      Optional<Integer> sharePercent,
      Collection<Category> categories,
      String by,
      Instant at) {
    this.ticket = ticket;
    this.kind = kind;
    this.performanceYear = performanceYear;
    this.entityType = subject.type();
    this.practiceId = subject.practiceId().orElse(null);
    this.tin = subject.tin().orElse(null);
    this.npi = subject.npi().orElse(null);
    this.entityId = subject.entityId().orElse(null);
    this.reason = reason.orElse(null);
    this.sharePercent = sharePercent.orElse(null);
    categories.forEach(category -> this.categories.add(new ExceptedCategory(category)));
    this.state = ExceptionState.SUBMITTED;
    this.appliedBy = by;
    this.appliedAt = at;
  }

  /** The number of its ticket. */
  public long getTicket() {
    return ticket;
  }

  public ExceptionKind getKind() {
    return kind;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  public Subject getSubject() {
    return new Subject(
        entityType,
        Optional.ofNullable(practiceId),
        Optional.ofNullable(tin),
        Optional.ofNullable(npi),
        Optional.ofNullable(entityId));
  }

  public Optional<ExceptionReason> getReason() {
    return Optional.ofNullable(reason);
  }

  public Optional<Integer> getSharePercent() {
    return Optional.ofNullable(sharePercent);
  }

  public ExceptionState getState() {
    return state;
  }

  public String getAppliedBy() {
    return appliedBy;
  }

  public Instant getAppliedAt() {
    return appliedAt;
  }

  public Optional<String> getDecidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> getDecidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  public List<ExceptedCategory> getCategories() {
    return List.copyOf(categories);
  }

  /** Notes what was decided. */
  public void decide(ExceptionState to, String by, Instant at) {
    state = to;
    decidedBy = by;
    decidedAt = at;
  }

  /** Has another state from now on, which nobody decided. */
  public void move(ExceptionState to) {
    state = to;
  }

  /** Notes that data for a category was sent. */
  public void end(Category category, String by, Instant at) {
    categories.stream()
        .filter(one -> one.getCategory() == category)
        .forEach(one -> one.end(by, at));
  }
}
