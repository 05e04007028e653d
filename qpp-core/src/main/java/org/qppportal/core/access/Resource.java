package org.qppportal.core.access;

import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;

/** What an action is about. */
public sealed interface Resource {

  /**
   * The data of a practice.
   *
   * @param practiceId the practice
   * @param performanceYear the year of the data; empty for the practice itself
   * @param category the category of the data; empty when it spans categories
   */
  record PracticeData(
      UUID practiceId, Optional<Integer> performanceYear, Optional<Category> category)
      implements Resource {

    /** The practice itself. */
    public static PracticeData of(UUID practiceId) {
      return new PracticeData(practiceId, Optional.empty(), Optional.empty());
    }

    /** All that a practice has for a year. */
    public static PracticeData of(UUID practiceId, int performanceYear) {
      return new PracticeData(practiceId, Optional.of(performanceYear), Optional.empty());
    }

    /** One category of what a practice has for a year. */
    public static PracticeData of(UUID practiceId, int performanceYear, Category category) {
      return new PracticeData(practiceId, Optional.of(performanceYear), Optional.of(category));
    }
  }

  /**
   * The data of an APM entity.
   *
   * @param entityId the entity's id in the program
   */
  record ApmEntityData(String entityId) implements Resource {}

  /**
   * What belongs to an organization itself: the files its people send, its programs' credentials.
   *
   * @param organizationId the organization
   */
  record OrganizationData(UUID organizationId) implements Resource {}

  /**
   * What is known of a clinician, whatever the practice.
   *
   * @param npi the clinician
   */
  record ClinicianData(String npi) implements Resource {}

  /**
   * A clinician under one practice (TIN/NPI).
   *
   * @param practiceId the practice
   * @param npi the clinician
   */
  record ParticipantData(UUID practiceId, String npi) implements Resource {}

  /**
   * A ticket of the service desk.
   *
   * @param requester the account of who asked; empty for somebody who cannot sign in
   * @param practiceId the practice that it is about
   */
  record TicketData(Optional<String> requester, Optional<UUID> practiceId) implements Resource {}

  /**
   * A decision on a targeted review that somebody proposed.
   *
   * @param requester the account of who asked
   * @param proposedBy the account of who proposed
   */
  record ProposalData(String requester, String proposedBy) implements Resource {}

  /** The queues of the service desk. */
  record DeskData() implements Resource {}

  /**
   * A request for evidence.
   *
   * @param practiceId who is asked
   * @param performanceYear of which year's data
   * @param proposer the account that proposed its outcome, if one is proposed
   */
  record DataAuditData(UUID practiceId, int performanceYear, Optional<String> proposer)
      implements Resource {}

  /** What the program itself keeps: measures, benchmarks, policies. */
  record ProgramData() implements Resource {}
}
