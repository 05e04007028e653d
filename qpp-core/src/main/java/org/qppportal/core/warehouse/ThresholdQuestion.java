package org.qppportal.core.warehouse;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What Threshold Scores are computed over.
 *
 * @param year the performance year
 * @param snapshot services from January 1 through this day count
 * @param runOutDays claims processed at most so many days after the snapshot count
 * @param everybody whether each clinician on a list is assessed alone too (from 2026)
 * @param dropClaimedElsewhere whether beneficiaries that another entity has prospectively are left
 *     out (from 2021; 42 CFR 414.1435(c)(1)(i))
 */
public record ThresholdQuestion(
    int year, LocalDate snapshot, int runOutDays, boolean everybody, boolean dropClaimedElsewhere) {

  /** 42 CFR 414.1305, attribution-eligible beneficiary (4). */
  private static final int ADULT = 18;

  /** The first day of the QP performance period. */
  public LocalDate periodStart() {
    return LocalDate.of(year, 1, 1);
  }

  /** The last day of processing that counts. */
  public LocalDate processedBy() {
    return snapshot.plusDays(runOutDays);
  }

  /** Who was born on or before this day is of age throughout the period. */
  public LocalDate bornBy() {
    return periodStart().minusYears(ADULT);
  }

  Parameters parameters() {
    return new Parameters()
        .with("year", year)
        .with("snapshot", snapshot)
        .with("period_start", periodStart())
        .with("processed_by", processedBy())
        .with("last_month", "%02d".formatted(snapshot.getMonthValue()))
        .with("born_by", bornBy())
        .with("everybody", everybody)
        .with("drop_claimed_elsewhere", dropClaimedElsewhere);
  }

  /** For APM Entities with a Participation List; {@code subject} is the entity's number. */
  public List<ThresholdRow> ofEntities(SqlEngine engine) {
    return Asked.of(engine, SqlFile.THRESHOLD_ENTITIES, parameters(), ThresholdRow::read);
  }

  /** The same as {@link #ofClinicians}, handed on as it comes: a nation has many. */
  public void eachClinician(SqlEngine engine, Consumer<ThresholdRow> each) {
    Asked.each(engine, SqlFile.THRESHOLD_CLINICIANS, parameters(), ThresholdRow::read, each);
  }

  /** For clinicians who are assessed one by one; {@code subject} is the NPI. */
  public List<ThresholdRow> ofClinicians(SqlEngine engine) {
    return Asked.of(engine, SqlFile.THRESHOLD_CLINICIANS, parameters(), ThresholdRow::read);
  }
}
