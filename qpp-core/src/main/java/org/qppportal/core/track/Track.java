package org.qppportal.core.track;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.ApmIncentive;
import org.qppportal.core.apm.ApmMembership;
import org.qppportal.core.apm.ConversionFactorTrack;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpEstimate;
import org.qppportal.core.apm.QpStatus;

/**
 * The payment track of a clinician for a year, in all practices.
 *
 * @param npi the clinician
 * @param year the performance year
 * @param paymentYear the year in which it counts
 * @param status as last determined; that of nobody's lists when there is no determination
 * @param headline the answer in one sentence
 * @param because why, in whole sentences
 * @param whatNow what to do next, in whole sentences
 * @param determined what the status was found by; empty when no list has the clinician or nothing
 *     was determined yet
 * @param conversionFactor by which the clinician is paid in the payment year
 * @param incentive the lump sum; empty unless the clinician is a QP
 */
public record Track(
    String npi,
    int year,
    int paymentYear,
    QpStatus status,
    String headline,
    String because,
    List<String> whatNow,
    Optional<Determined> determined,
    ConversionFactorTrack conversionFactor,
    Optional<ApmIncentive.Payment> incentive) {

  /**
   * How a status was found.
   *
   * @param asOf date of the last snapshot counted
   * @param last whether that was the last snapshot of the year
   * @param at when it was determined
   * @param mips what the status means for MIPS
   * @param snapshots what was calculated, by snapshot
   * @param thresholds percentages to reach
   * @param estimate how likely the clinician is a QP at the end; empty once that is known
   * @param apms the entities they take part in
   */
  public record Determined(
      LocalDate asOf,
      boolean last,
      Instant at,
      PartialQpElection.Effect mips,
      List<Snapshot> snapshots,
      Thresholds thresholds,
      Optional<QpEstimate> estimate,
      List<ApmMembership> apms) {}

  /**
   * What was calculated at a snapshot.
   *
   * @param date services from January 1 to this day counted
   * @param calculations all of them; empty when nothing was calculated
   */
  public record Snapshot(LocalDate date, List<QpCalculation> calculations) {}

  /** Percentages to meet or exceed; of payments or of patients is enough. */
  public record Thresholds(
      BigDecimal qualifyingPayment,
      BigDecimal qualifyingPatients,
      BigDecimal partialPayment,
      BigDecimal partialPatients) {}

  /** Whether the clinician is left out of MIPS by this track. */
  public boolean leftOut() {
    return determined.filter(found -> found.mips().leftOut()).isPresent();
  }
}
