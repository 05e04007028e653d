package org.qppportal.persistence.close;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Streams rows out of and into the database by COPY, in the caller's transaction. Memory does not
 * grow with the number of rows.
 */
@ApplicationScoped
public class BulkCopy {

  @Resource(lookup = "java:jboss/datasources/QppDS")
  private DataSource database;

  /** Takes the bytes of a stream. */
  @FunctionalInterface
  public interface Bytes {

    /** Takes the next bytes. */
    void take(byte[] bytes);
  }

  /**
   * Reads the rows of a query. The row object is the same each time.
   *
   * @param query without anything that a person typed: COPY takes no parameters
   */
  public void read(String query, Consumer<CopyRow> reader) {
    CopyRow row = new CopyRow();
    stream(
        "copy (" + query + ") to stdout",
        line -> {
          row.fill(line);
          reader.accept(row);
        });
  }

  /** Streams the answer of a COPY statement, row by row, as the database writes it. */
  public void stream(String copyStatement, Bytes sink) {
    try (Connection connection = database.getConnection()) {
      CopyOut out = copies(connection).copyOut(copyStatement);
      try {
        byte[] line = out.readFromCopy();
        while (line != null) {
          sink.take(line);
          line = out.readFromCopy();
        }
      } finally {
        if (out.isActive()) {
          out.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("Rows could not be read", e);
    }
  }

  /**
   * Adds rows to a table.
   *
   * @param columns the table with its columns, such as {@code t (a, b)}
   * @return how many
   */
  public long write(String columns, Consumer<CopyLines> writer) {
    try (Connection connection = database.getConnection()) {
      CopyIn in = copies(connection).copyIn("copy " + columns + " from stdin");
      try {
        CopyLines lines = new CopyLines((bytes, length) -> send(in, bytes, length));
        writer.accept(lines);
        lines.flush();
        return in.endCopy();
      } finally {
        if (in.isActive()) {
          in.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("Rows could not be written", e);
    }
  }

  private static void send(CopyIn in, byte[] bytes, int length) {
    try {
      in.writeToCopy(bytes, 0, length);
    } catch (SQLException e) {
      throw new PersistenceException("Rows could not be written", e);
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
