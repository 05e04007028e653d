package org.qppportal.core.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a practice or an APM Entity did in a determination segment.
 *
 * @param group the TIN, or the entity's number
 * @param volume what it did
 */
public record GroupVolume(long group, Volume volume) {

  static GroupVolume read(ResultSet row) throws SQLException {
    return new GroupVolume(
        row.getLong("subject"),
        new Volume(row.getLong("allowed"), row.getLong("beneficiaries"), row.getLong("services")));
  }
}
