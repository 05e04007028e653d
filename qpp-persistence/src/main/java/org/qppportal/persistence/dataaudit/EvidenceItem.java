package org.qppportal.persistence.dataaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.Npi;

/** One thing that is asked for, as it stood when it was asked. Never changes. */
@Entity
@Table(name = "evidence_item")
public class EvidenceItem {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "ticket")
  private long ticket;

  @Column(name = "position")
  private int position;

  @Column(name = "category")
  private Category category;

  @Column(name = "measure_id")
  private String measureId;

  @Column(name = "npi")
  private Npi npi;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "measurement_set_id")
  private UUID measurementSetId;

  @Column(name = "submitter_id")
  private String submitterId;

  @Column(name = "value")
  private String value;

  @Column(name = "patients")
  private Integer patients;

  /** For the persistence provider. */
  protected EvidenceItem() {}

  /** Makes a new one. */
  public EvidenceItem(
      UUID id,
      long ticket,
      int position,
      Category category,
      String measureId,
      Optional<Npi> npi,
      UUID submissionId,
      UUID measurementSetId,
      String submitterId,
      String value,
      Optional<Integer> patients) {
    this.id = id;
    this.ticket = ticket;
    this.position = position;
    this.category = category;
    this.measureId = measureId;
    this.npi = npi.orElse(null);
    this.submissionId = submissionId;
    this.measurementSetId = measurementSetId;
    this.submitterId = submitterId;
    this.value = value;
    this.patients = patients.orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public long getTicket() {
    return ticket;
  }

  public int getPosition() {
    return position;
  }

  public Category getCategory() {
    return category;
  }

  public String getMeasureId() {
    return measureId;
  }

  public Optional<Npi> getNpi() {
    return Optional.ofNullable(npi);
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public UUID getMeasurementSetId() {
    return measurementSetId;
  }

  public String getSubmitterId() {
    return submitterId;
  }

  public String getValue() {
    return value;
  }

  public Optional<Integer> getPatients() {
    return Optional.ofNullable(patients);
  }
}
