package org.qppportal.persistence.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One measure's result in a measurement set. */
@Entity
@Table(name = "measurement")
public class MeasurementEntity {

  @Id private UUID id;

  @Column(name = "measurement_set_id")
  private UUID measurementSetId;

  @Column(name = "position")
  private int position;

  @Column(name = "measure_id")
  private String measureId;

  @Column(name = "value")
  private String value;

  /** For the persistence provider. */
  protected MeasurementEntity() {}

  /** Makes a new one. */
  public MeasurementEntity(
      UUID id, UUID measurementSetId, int position, String measureId, String value) {
    this.id = id;
    this.measurementSetId = measurementSetId;
    this.position = position;
    this.measureId = measureId;
    this.value = value;
  }

  public UUID getId() {
    return id;
  }

  public UUID getMeasurementSetId() {
    return measurementSetId;
  }

  public int getPosition() {
    return position;
  }

  public String getMeasureId() {
    return measureId;
  }

  /** The value as canonical JSON. */
  public String getValue() {
    return value;
  }

  /** Takes over a new value and place. */
  public void replace(int newPosition, String newValue) {
    position = newPosition;
    value = newValue;
  }
}
