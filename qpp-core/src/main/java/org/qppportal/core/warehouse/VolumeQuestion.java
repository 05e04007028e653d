package org.qppportal.core.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the low-volume threshold and the special statuses are computed over.
 *
 * @param year the performance year
 * @param segmentStart first day of the determination segment
 * @param segmentEnd last day of the determination segment
 * @param processedBy claims processed by this day count
 * @param allPartB whether all Part B services count for the threshold (2017), or only covered
 *     professional services
 */
public record VolumeQuestion(
    int year,
    LocalDate segmentStart,
    LocalDate segmentEnd,
    LocalDate processedBy,
    boolean allPartB) {

  private Parameters parameters() {
    return new Parameters()
        .with("year", year)
        .with("first_year", segmentStart.getYear())
        .with("last_year", segmentEnd.getYear())
        .with("segment_start", segmentStart)
        .with("segment_end", segmentEnd)
        .with("processed_by", processedBy)
        .with("all_part_b", allPartB);
  }

  /** Each clinician under each practice, by TIN and NPI. */
  public void ofClinicians(SqlEngine engine, Consumer<ClinicianVolume> each) {
    try (Connection connection = engine.connect()) {
      Iterator<Panel> panels =
          SqlFile.VOLUME_PANELS.ask(connection, parameters(), Panel::read).iterator();
      SqlFile.VOLUME_CLINICIANS.ask(
          connection, parameters(), row -> volume(row, panels.next()), each);
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine does not answer.", e);
    }
  }

  /** A clinician's patients. */
  private record Panel(int tin, long npi, long beneficiaries) {

    static Panel read(ResultSet row) throws SQLException {
      return new Panel(row.getInt("tin"), row.getLong("npi"), row.getLong("beneficiaries"));
    }
  }

  private static ClinicianVolume volume(ResultSet row, Panel panel) throws SQLException {
    if (panel.tin != row.getInt("tin") || panel.npi != row.getLong("npi")) {
      throw new IllegalStateException("Two answers about the same lines have other clinicians");
    }
    return new ClinicianVolume(
        panel.tin,
        panel.npi,
        new Volume(row.getLong("allowed"), panel.beneficiaries, row.getLong("services")),
        row.getLong("hospital"),
        row.getLong("facility"),
        row.getLong("inpatient"),
        row.getLong("surgical_center"),
        row.getLong("visits"));
  }

  /** Each practice as a group, by TIN. */
  public void ofPractices(SqlEngine engine, Consumer<GroupVolume> each) {
    Asked.each(engine, SqlFile.VOLUME_PRACTICES, parameters(), GroupVolume::read, each);
  }

  /** Each APM Entity, by its number. */
  public void ofEntities(SqlEngine engine, Consumer<GroupVolume> each) {
    Asked.each(engine, SqlFile.VOLUME_ENTITIES, parameters(), GroupVolume::read, each);
  }

  /**
   * Several practices together; nothing is handed on when they billed nothing.
   *
   * @param tins the practices
   */
  public void ofGroup(SqlEngine engine, Collection<Integer> tins, Consumer<Volume> each) {
    String between = tins.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
    Asked.each(
        engine,
        SqlFile.VOLUME_GROUP,
        parameters().with("tins", between),
        row -> GroupVolume.read(row).volume(),
        each);
  }
}
