package org.qppportal.persistence.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One measure, benchmark, group of related measures or pathway as published, in a load. */
@Entity
@Table(name = "catalogue_record")
@jakarta.persistence.IdClass(CatalogueRecord.Key.class)
public class CatalogueRecord {

  @Id
  @Column(name = "load_id")
  private Long loadId;

  @Id private String kind;

  @Id private int position;

  @Column(name = "measure_id")
  private String measureId;

  private String document;

  /** For the persistence provider. */
  protected CatalogueRecord() {}

  /** Makes a new one. */
  public CatalogueRecord(
      Long loadId, String kind, int position, String measureId, String document) {
    this.loadId = loadId;
    this.kind = kind;
    this.position = position;
    this.measureId = measureId;
    this.document = document;
  }

  public Long getLoadId() {
    return loadId;
  }

  public String getKind() {
    return kind;
  }

  public int getPosition() {
    return position;
  }

  public String getMeasureId() {
    return measureId;
  }

  /** The published JSON object. */
  public String getDocument() {
    return document;
  }

  /** The kind of a measure. */
  public static final String MEASURE = "measure";

  /** The kind of a benchmark. */
  public static final String BENCHMARK = "benchmark";

  /** {@link #getKind()} of a group of related measures. */
  public static final String CLUSTER = "cluster";

  /** {@link #getKind()} of a MIPS Value Pathway. */
  public static final String MVP = "mvp";

  /** The three parts of the primary key. */
  public record Key(Long loadId, String kind, int position) {}
}
