package org.qppportal.persistence.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.qppportal.persistence.type.Tin;

/** A practice: clinicians who bill Medicare under one TIN. */
@Entity
@Table(name = "practice")
public class Practice {

  @Id private UUID id;

  @Column(name = "tin")
  private Tin tin;

  @Column(name = "name")
  private String name;

  @Column(name = "address_line")
  private String addressLine;

  @Column(name = "city")
  private String city;

  @Column(name = "state")
  private String state;

  @Column(name = "zip")
  private String zip;

  /** For the persistence provider. */
  protected Practice() {}

  /** Makes a new one. */
  public Practice(
      UUID id, Tin tin, String name, String addressLine, String city, String state, String zip) {
    this.id = id;
    this.tin = tin;
    this.name = name;
    this.addressLine = addressLine;
    this.city = city;
    this.state = state;
    this.zip = zip;
  }

  /** Opaque id, safe to show in addresses; the TIN is not. */
  public UUID getId() {
    return id;
  }

  public Tin getTin() {
    return tin;
  }

  public String getName() {
    return name;
  }

  public String getAddressLine() {
    return addressLine;
  }

  public String getCity() {
    return city;
  }

  public String getState() {
    return state;
  }

  public String getZip() {
    return zip;
  }
}
