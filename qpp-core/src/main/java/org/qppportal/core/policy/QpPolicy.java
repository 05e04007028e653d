package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is a qualifying participant (QP) in Advanced APMs and who a Partial QP (42 CFR 414.1425,
 * 414.1430).
 *
 * @param thresholds of the Medicare Option
 * @param allPayer of the All-Payer Combination Option; empty before 2019
 * @param determinationDates the snapshots, oldest first: services from January 1 to each
 * @param finalListDate the snapshot that only says who takes part in a MIPS APM
 * @param finalListCovers the APMs whose lists are read again on that date
 * @param claimsRunOutDays days after a snapshot until which claims are processed to be counted
 * @param coveredServicesBase whether a second calculation counts patients with any covered
 *     professional service, not only those with an evaluation and management service
 * @param individuals who is calculated individually
 * @param prospectivelyAttributedLeave whether patients that are attributed in advance to one entity
 *     leave the denominators of others
 * @param minimumActiveDays days in a row that an APM must be active in the period
 * @param partial what Partial QPs may choose
 */
public record QpPolicy(
    Thresholds thresholds,
    Optional<AllPayer> allPayer,
    Cited<List<LocalDate>> determinationDates,
    Cited<LocalDate> finalListDate,
    Cited<FinalListScope> finalListCovers,
    Cited<Integer> claimsRunOutDays,
    Cited<Boolean> coveredServicesBase,
    Individuals individuals,
    Cited<Boolean> prospectivelyAttributedLeave,
    Cited<Integer> minimumActiveDays,
    Partial partial) {

  /**
   * Percentages to meet or exceed; reaching either of payment and patients is enough.
   *
   * @param qualifyingPaymentPercent of payments, for a QP
   * @param partialPaymentPercent of payments, for a Partial QP
   * @param qualifyingPatientPercent of patients, for a QP
   * @param partialPatientPercent of patients, for a Partial QP
   */
  public record Thresholds(
      Cited<BigDecimal> qualifyingPaymentPercent,
      Cited<BigDecimal> partialPaymentPercent,
      Cited<BigDecimal> qualifyingPatientPercent,
      Cited<BigDecimal> partialPatientPercent) {}

  /**
   * The All-Payer Combination Option.
   *
   * @param thresholds over all payers
   * @param medicareMinimum what must be reached under Medicare besides
   */
  public record AllPayer(Thresholds thresholds, Thresholds medicareMinimum) {}

  /**
   * Who on a Participation List is calculated individually. Affiliated practitioners always are.
   *
   * @param everyone whether all are, besides their entity
   * @param severalEntities whether those in several entities are when none of these makes it
   * @param snapshots the snapshots, counted from 1, whose individual calculations count
   */
  public record Individuals(
      Cited<Boolean> everyone, Cited<Boolean> severalEntities, Cited<List<Integer>> snapshots) {}

  /**
   * What Partial QPs may choose (42 CFR 414.1310(b)(1)(ii)).
   *
   * @param electedBy who chooses
   * @param electionDue the last day to choose
   * @param inMipsWithoutElection whether they are in MIPS when nobody chose
   */
  public record Partial(
      Cited<PartialQpElector> electedBy,
      Cited<LocalDate> electionDue,
      Cited<Boolean> inMipsWithoutElection) {}

  /** The number of snapshots; the last one ends the QP performance period. */
  public int lastSnapshot() {
    return determinationDates.value().size();
  }

  /** The date of a snapshot, counted from 1. */
  public LocalDate date(int snapshot) {
    return determinationDates.value().get(snapshot - 1);
  }

  /** The end of the QP performance period. */
  public LocalDate periodEnd() {
    return date(lastSnapshot());
  }

  /** The start of the QP performance period: January 1. */
  public LocalDate periodStart() {
    return periodEnd().withDayOfYear(1);
  }
}
