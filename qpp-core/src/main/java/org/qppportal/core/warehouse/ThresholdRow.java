package org.qppportal.core.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the Threshold Scores of an APM Entity or a clinician are made of.
 *
 * @param subject the entity's number, or the NPI
 * @param visits over beneficiaries with a visit (evaluation and management)
 * @param services over beneficiaries with any covered professional service
 */
public record ThresholdRow(long subject, Sums visits, Sums services) {

  /**
   * Numerators and denominators on one basis.
   *
   * @param attributedPaid cents for attributed beneficiaries
   * @param eligiblePaid cents for attribution-eligible beneficiaries
   * @param attributedPatients attributed beneficiaries served
   * @param eligiblePatients attribution-eligible beneficiaries served
   */
  public record Sums(
      long attributedPaid, long eligiblePaid, long attributedPatients, long eligiblePatients) {}

  static ThresholdRow read(ResultSet row) throws SQLException {
    return new ThresholdRow(row.getLong("subject"), sums(row, "visit"), sums(row, "service"));
  }

  private static Sums sums(ResultSet row, String basis) throws SQLException {
    return new Sums(
        row.getLong(basis + "_attributed_paid"),
        row.getLong(basis + "_eligible_paid"),
        row.getLong(basis + "_attributed_patients"),
        row.getLong(basis + "_eligible_patients"));
  }
}
