package org.qppportal.persistence.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.OrganizationType;

/**
 * Something that people act for: a practice, a registry, an APM entity, the help desk, the program.
 */
@Entity
@Table(name = "organization")
public class Organization {

  @Id private UUID id;

  @Column(name = "type")
  private OrganizationType type;

  @Column(name = "code")
  private String code;

  @Column(name = "name")
  private String name;

  @Column(name = "practice_id")
  private UUID practiceId;

  /** For the persistence provider. */
  protected Organization() {}

  /** Makes a new one. */
  public Organization(
      UUID id, OrganizationType type, String code, String name, Optional<UUID> practiceId) {
    this.id = id;
    this.type = type;
    this.code = code;
    this.name = name;
    this.practiceId = practiceId.orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public OrganizationType getType() {
    return type;
  }

  /** The id it is known by outside: a vendor id, an APM entity id. */
  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  /** The practice, for an organization that is one. */
  public Optional<UUID> getPracticeId() {
    return Optional.ofNullable(practiceId);
  }
}
