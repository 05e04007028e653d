package org.qppportal.persistence.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One load of a performance year's published measures and benchmarks. */
@Entity
@Table(name = "catalogue_load")
public class CatalogueLoad {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "performance_year")
  private int performanceYear;

  @Column(name = "source")
  private String source;

  @Column(name = "content_sha256")
  private String contentSha256;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  @Column(name = "measures")
  private int measures;

  @Column(name = "benchmarks")
  private int benchmarks;

  @Column(name = "refused")
  private String refused;

  /** For the persistence provider. */
  protected CatalogueLoad() {}

  /** Makes a new one. */
  public CatalogueLoad(
      int performanceYear,
      String source,
      String contentSha256,
      Instant loadedAt,
      int measures,
      int benchmarks,
      String refused) {
    this.performanceYear = performanceYear;
    this.source = source;
    this.contentSha256 = contentSha256;
    this.loadedAt = loadedAt;
    this.measures = measures;
    this.benchmarks = benchmarks;
    this.refused = refused;
  }

  public Long getId() {
    return id;
  }

  public int getPerformanceYear() {
    return performanceYear;
  }

  /** Where the files came from. */
  public String getSource() {
    return source;
  }

  /** SHA-256 of the files' content, in hex. */
  public String getContentSha256() {
    return contentSha256;
  }

  public Instant getLoadedAt() {
    return loadedAt;
  }

  public int getMeasures() {
    return measures;
  }

  public int getBenchmarks() {
    return benchmarks;
  }

  /** What was refused and why, one per line; empty when nothing was. */
  public String getRefused() {
    return refused;
  }
}
