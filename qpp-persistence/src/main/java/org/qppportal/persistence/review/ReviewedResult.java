package org.qppportal.persistence.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A version of a clinician's adjustment that an approved review made. It never changes. */
@Entity
@Table(name = "reviewed_result")
public class ReviewedResult {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket")
  private long ticket;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "run_id")
  private long runId;

  @Column(name = "tin")
  private String tin;

  @Column(name = "npi")
  private String npi;

  @Column(name = "version")
  private int version;

  @Column(name = "charges_cents")
  private long chargesCents;

  @Column(name = "before_status")
  private String beforeStatus;

  @Column(name = "before_source")
  private String beforeSource;

  @Column(name = "before_score_hundredths")
  private Integer beforeScore;

  @Column(name = "before_base_percent")
  private BigDecimal beforeBase;

  @Column(name = "before_additional_percent")
  private BigDecimal beforeAdditional;

  @Column(name = "before_percent")
  private BigDecimal beforePercent;

  @Column(name = "before_categories")
  private String beforeCategories;

  @Column(name = "after_status")
  private String afterStatus;

  @Column(name = "after_source")
  private String afterSource;

  @Column(name = "after_score_hundredths")
  private Integer afterScore;

  @Column(name = "after_base_percent")
  private BigDecimal afterBase;

  @Column(name = "after_additional_percent")
  private BigDecimal afterAdditional;

  @Column(name = "after_percent")
  private BigDecimal afterPercent;

  @Column(name = "after_categories")
  private String afterCategories;

  @Column(name = "made_at")
  private Instant madeAt;

  /**
   * Of which close and clinician it is.
   *
   * @param ticket the review
   * @param runId the close that it stands beside
   * @param version 2 for the first after the close's own
   * @param chargesCents what the adjustment applies to, in cents
   */
  public record Key(
      long ticket,
      int performanceYear,
      long runId,
      String tin,
      String npi,
      int version,
      long chargesCents) {}

  /**
   * A result with its adjustment.
   *
   * @param status code of whether payment is adjusted, or why not
   * @param source code of whose score applies; empty when payment is not adjusted
   * @param scoreHundredths in hundredths of a point; empty as above
   * @param adjustment empty as above
   * @param categories the score's categories as JSON
   */
  public record Figures(
      String status,
      Optional<String> source,
      Optional<Integer> scoreHundredths,
      Optional<Percents> adjustment,
      String categories) {}

  /** An adjustment, in percent. */
  public record Percents(BigDecimal base, BigDecimal additional, BigDecimal percent) {}

  /** For the persistence provider. */
  protected ReviewedResult() {}

  /** Makes one. */
  public ReviewedResult(Key key, Figures before, Figures after, Instant at) {
    this.ticket = key.ticket();
    this.performanceYear = key.performanceYear();
    this.runId = key.runId();
    this.tin = key.tin();
    this.npi = key.npi();
    this.version = key.version();
    this.chargesCents = key.chargesCents();
    this.beforeStatus = before.status();
    this.beforeSource = before.source().orElse(null);
    this.beforeScore = before.scoreHundredths().orElse(null);
    this.beforeBase = before.adjustment().map(Percents::base).orElse(null);
    this.beforeAdditional = before.adjustment().map(Percents::additional).orElse(null);
    this.beforePercent = before.adjustment().map(Percents::percent).orElse(null);
    this.beforeCategories = before.categories();
    this.afterStatus = after.status();
    this.afterSource = after.source().orElse(null);
    this.afterScore = after.scoreHundredths().orElse(null);
    this.afterBase = after.adjustment().map(Percents::base).orElse(null);
    this.afterAdditional = after.adjustment().map(Percents::additional).orElse(null);
    this.afterPercent = after.adjustment().map(Percents::percent).orElse(null);
    this.afterCategories = after.categories();
    this.madeAt = at;
  }

  public Key getKey() {
    return new Key(ticket, performanceYear, runId, tin, npi, version, chargesCents);
  }

  /** The version before. */
  public Figures getBefore() {
    return figures(
        beforeStatus,
        beforeSource,
        beforeScore,
        percents(beforeBase, beforeAdditional, beforePercent),
        beforeCategories);
  }

  /** This version. */
  public Figures getAfter() {
    return figures(
        afterStatus,
        afterSource,
        afterScore,
        percents(afterBase, afterAdditional, afterPercent),
        afterCategories);
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  private static Figures figures(
      String status,
      String source,
      Integer score,
      Optional<Percents> adjustment,
      String categories) {
    return new Figures(
        status, Optional.ofNullable(source), Optional.ofNullable(score), adjustment, categories);
  }

  private static Optional<Percents> percents(
      BigDecimal base, BigDecimal additional, BigDecimal percent) {
    return percent == null
        ? Optional.empty()
        : Optional.of(new Percents(base, additional, percent));
  }
}
