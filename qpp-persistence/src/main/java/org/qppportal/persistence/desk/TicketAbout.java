package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Npi;

/** What a ticket is about, as far as the request says. */
@Embeddable
public class TicketAbout {

  /** A ticket that says nothing of what it is about. */
  public static final TicketAbout NOTHING =
      new TicketAbout(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Column(name = "legacy_program")
  private String legacyProgram;

  @Column(name = "practice_id")
  private UUID practiceId;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "performance_year")
  private Integer performanceYear;

  @Column(name = "npi")
  private String npi;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "problem_code")
  private String problemCode;

  @Column(name = "page")
  private String page;

  /** For the persistence provider. */
  protected TicketAbout() {}

  /**
   * Makes a new one.
   *
   * @param legacyProgram PQRS, VALUE_MODIFIER or EHR_INCENTIVE
   * @param page the path that the person was on
   */
  public TicketAbout(
      Optional<String> legacyProgram,
      Optional<UUID> practiceId,
      Optional<UUID> organizationId,
      Optional<Integer> performanceYear,
      Optional<Npi> npi,
      Optional<UUID> submissionId,
      Optional<String> problemCode,
      Optional<String> page) {
    this.legacyProgram = legacyProgram.orElse(null);
    this.practiceId = practiceId.orElse(null);
    this.organizationId = organizationId.orElse(null);
    this.performanceYear = performanceYear.orElse(null);
    this.npi = npi.map(Npi::value).orElse(null);
    this.submissionId = submissionId.orElse(null);
    this.problemCode = problemCode.orElse(null);
    this.page = page.orElse(null);
  }

  public Optional<String> getLegacyProgram() {
    return Optional.ofNullable(legacyProgram);
  }

  public Optional<UUID> getPracticeId() {
    return Optional.ofNullable(practiceId);
  }

  public Optional<UUID> getOrganizationId() {
    return Optional.ofNullable(organizationId);
  }

  public Optional<Integer> getPerformanceYear() {
    return Optional.ofNullable(performanceYear);
  }

  public Optional<Npi> getNpi() {
    return Optional.ofNullable(npi).map(Npi::new);
  }

  public Optional<UUID> getSubmissionId() {
    return Optional.ofNullable(submissionId);
  }

  public Optional<String> getProblemCode() {
    return Optional.ofNullable(problemCode);
  }

  public Optional<String> getPage() {
    return Optional.ofNullable(page);
  }
}
