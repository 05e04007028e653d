package org.qppportal.core.warehouse;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What APM incentive payments are a share of (42 CFR 414.1450(b)).
 *
 * @param year the performance year, whose lists say who is asked about
 * @param baseYear the calendar year of the services
 * @param processedBy claims processed by this day count
 */
public record PaymentQuestion(int year, int baseYear, LocalDate processedBy) {

  /**
   * What was paid to a clinician through a practice.
   *
   * @param cents for covered professional services; negative when more was taken back than paid
   */
  public record Paid(long npi, int tin, long cents) {}

  /** Each clinician on a list, by NPI and TIN. */
  public void ofClinicians(SqlEngine engine, Consumer<Paid> each) {
    Asked.each(
        engine,
        SqlFile.PAID_CLINICIANS,
        new Parameters()
            .with("year", year)
            .with("base_year", baseYear)
            .with("processed_by", processedBy),
        row -> new Paid(row.getLong("npi"), row.getInt("tin"), row.getLong("paid")),
        each);
  }
}
