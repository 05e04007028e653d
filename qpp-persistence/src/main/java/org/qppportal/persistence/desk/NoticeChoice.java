package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where an account can be written to, and what it does not want to hear by e-mail. */
@Entity
@Table(name = "notice_choice")
public class NoticeChoice {

  @Id private String account;

  @Column(name = "address")
  private String address;

  @Column(name = "turned_off")
  private String turnedOff;

  /** For the persistence provider. */
  protected NoticeChoice() {}

  public String getAccount() {
    return account;
  }

  /** The address that the identity provider proved. */
  public Optional<String> getAddress() {
    return Optional.of(address).filter(known -> !known.isEmpty());
  }

  /** Topics that are not wanted. */
  public List<String> getTurnedOff() {
    return turnedOff.isEmpty() ? List.of() : Arrays.asList(turnedOff.split(","));
  }
}
