package org.qppportal.core.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** Something that answers SQL about the warehouse's tables. */
public interface SqlEngine {

  /**
   * A connection on which every {@link LakeTable} has its name, as of the warehouse's manifest now.
   *
   * @throws SQLException when the engine does not answer
   */
  Connection connect() throws SQLException;
}
