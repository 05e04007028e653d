package org.qppportal.core.close.nation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A practice with everybody in it and everything sent for it.
 *
 * @param id its id
 * @param tin nine digits
 * @param rural in a rural area
 * @param hospitalBased most services in a hospital
 * @param apmEntityId the APM Entity it takes part in; null for none
 * @param clinicians at least one
 * @param group what it sent as a group
 */
public record NationPractice(
    UUID id,
    String tin,
    boolean rural,
    boolean hospitalBased,
    String apmEntityId,
    List<Clinician> clinicians,
    Optional<Sent> group) {

  /**
   * A clinician of the practice.
   *
   * @param npi ten digits
   * @param type in the words of 42 CFR 414.1305
   * @param enrolledIn year of the first enrolment in Medicare
   * @param chargesCents covered charges of the year, in cents
   * @param beneficiaries Part B patients
   * @param qpStatus the determination as a qualifying participant; null for none
   * @param own what was sent for the clinician alone
   */
  public record Clinician(
      String npi,
      String type,
      int enrolledIn,
      long chargesCents,
      int beneficiaries,
      String qpStatus,
      Optional<Sent> own) {}

  /**
   * A submission with what the program knows of the entity besides.
   *
   * @param id its id
   * @param entityType code of the kind of entity
   * @param tin null for APM Entities
   * @param npi null but for individuals
   * @param entityId null but for APM Entities
   * @param practiceId null for APM Entities
   * @param sets by category
   * @param riskScore average HCC risk score, in hundredths
   * @param dualRatio share of dually eligible patients, in hundredths
   * @param costs results of measures computed from claims
   */
  public record Sent(
      UUID id,
      String entityType,
      String tin,
      String npi,
      String entityId,
      UUID practiceId,
      List<SentSet> sets,
      int riskScore,
      int dualRatio,
      List<Cost> costs) {}

  /** The measurements of one category. */
  public record SentSet(UUID id, String category, String method, List<Value> values) {}

  /** A measure's value, as the database keeps it. */
  public record Value(String measureId, String json) {}

  /** A cost in cents with the cases behind it. */
  public record Cost(String measureId, long cents, int cases) {}
}
